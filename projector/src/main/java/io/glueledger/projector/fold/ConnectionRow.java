/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.EventReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the projector remembers of one connection between two events.
 *
 * @param state of the fold; the only row with fingerprints, which it needs to tell changed from
 *     unchanged
 * @param trails the events so far of each open change, by its id
 * @param viewOffset offset of the last event that altered the view; -1 for none
 */
public record ConnectionRow(
    ConnectionState state, Map<String, List<EventReference>> trails, long viewOffset) {

  /** Nothing is known of the connection. */
  public static final ConnectionRow UNKNOWN =
      new ConnectionRow(ConnectionState.UNKNOWN, Map.of(), -1);

  public ConnectionRow {
    Map<String, List<EventReference>> copy = new LinkedHashMap<>();
    for (OpenChange change : state.open()) {
      String id = change.changeId();
      copy.put(id, List.copyOf(trails.getOrDefault(id, List.of())));
    }
    trails = copy;
  }

  /** The events so far of an open change; none of another. */
  public List<EventReference> trail(String changeId) {
    return trails.getOrDefault(changeId, List.of());
  }

  /** With another state; of the changes that are open by it, one has gone a step further. */
  public ConnectionRow next(
      ConnectionState newState,
      Optional<String> changeId,
      EventReference step,
      long newViewOffset) {
    Map<String, List<EventReference>> longer = new LinkedHashMap<>(trails);
    changeId.ifPresent(
        id -> {
          List<EventReference> trail = new ArrayList<>(trail(id));
          trail.add(step);
          longer.put(id, trail);
        });
    return new ConnectionRow(newState, longer, newViewOffset);
  }
}

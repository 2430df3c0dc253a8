/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.found;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Actor;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.OpenFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings that a version has ended. */
public final class ClosedFindings {

  private ClosedFindings() {}

  /**
   * The rows of those that ended.
   *
   * @param ended what the version before had and this one has not, in any order that a replay keeps
   * @param made the version that ended them
   * @param seen the observation, if one made it
   */
  public static List<ClosedFinding> of(
      List<OpenFinding> ended,
      int partition,
      DefinitionVersion made,
      Optional<ConnectionObserved> seen) {
    if (ended.isEmpty()) {
      return List.of();
    }
    String id = LogIds.of(made.since(), partition, made.offset());
    Optional<String> who =
        made.actor().map(Actor::getPrincipal).or(() -> seen.flatMap(s -> s.getLastUpdatedBy()));
    List<ClosedFinding> rows = new ArrayList<>();
    for (OpenFinding open : ended) {
      rows.add(
          new ClosedFinding(
              id + "." + rows.size(),
              open,
              made.since(),
              made.changeId().orElse(null),
              who.orElse(null),
              !made.present()));
    }
    return rows;
  }
}

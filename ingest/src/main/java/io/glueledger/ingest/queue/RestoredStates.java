/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.ingest.states.KeptState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Partitions whose states were restored. The log is read from a while before their end, so that the
 * requests of that while are known: their events are folded beside the states, from what the
 * connection is now. That invents no request and loses none; at worst a connection counts as moved
 * that was not.
 */
final class RestoredStates {
  private final Map<Integer, Long> next = new HashMap<>();
  private final Map<Integer, Map<String, ConnectionState>> beside = new HashMap<>();

  /** A partition whose states hold every event before an offset. */
  void add(int partition, long first) {
    next.put(partition, first);
  }

  /** Whether an event must be part of the state that was restored. */
  boolean isWithin(int partition, long offset) {
    return offset < next.getOrDefault(partition, 0L);
  }

  /** The restored state of a connection is behind: nothing is folded beside it any more. */
  void passed(int partition, String key) {
    beside.getOrDefault(partition, new HashMap<>()).remove(key);
  }

  /** What an event that is part of the state did at its time. */
  List<FoldEffect> effects(int partition, String key, ConnectionState now, RecordedEvent recorded) {
    Map<String, ConnectionState> states = beside.computeIfAbsent(partition, p -> new HashMap<>());
    ConnectionState before =
        states.getOrDefault(
            key,
            new ConnectionState(
                now.newest(), List.of(), -1, now.status(), List.of(), now.review()));
    ConnectionFold.Step step = ConnectionFold.apply(before, recorded);
    states.put(key, step.state());
    return step.effects();
  }

  void forget(int partition) {
    next.remove(partition);
    beside.remove(partition);
  }

  /** What a listener has to hear of a state that it did not see come about. */
  static List<FoldEffect> told(KeptState kept) {
    List<FoldEffect> effects = new ArrayList<>();
    for (OpenChange change : kept.open().map(open -> open.state().open()).orElse(List.of())) {
      effects.add(new FoldEffect.Opened(change));
      if (change.inDoubt()) {
        effects.add(new FoldEffect.Doubted(change));
      }
    }
    if (effects.isEmpty() && kept.facts().status().isPresent()) {
      effects.add(new FoldEffect.ObservationAccepted(kept.facts().offset()));
    }
    return effects;
  }
}

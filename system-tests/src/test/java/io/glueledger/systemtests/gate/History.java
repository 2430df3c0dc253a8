/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fold makes of the log: which changes there were, and how each ended. */
final class History {
  private final LogState ledger = new LogState();
  private final Map<String, OpenChange> requested = new LinkedHashMap<>();
  private final Map<String, List<ChangeOutcome>> endings = new LinkedHashMap<>();
  private final List<ChangeOutcome> last = new ArrayList<>();

  private History() {}

  /** Folds what was read of the log. */
  static History of(List<LogView.Entry> events) {
    History history = new History();
    history.ledger.listen((place, effect) -> history.on(effect));
    for (LogView.Entry entry : events) {
      String key = ConnectionKeys.text(entry.event().getConnection());
      history.ledger.apply(
          entry.partition(),
          new RecordedEvent(entry.offset(), entry.ledgerTime(), entry.event()),
          history.ledger.recall(key).join());
    }
    return history;
  }

  private void on(FoldEffect effect) {
    if (effect instanceof FoldEffect.Opened opened) {
      requested.put(opened.change().changeId(), opened.change());
    } else if (effect instanceof FoldEffect.Ended ended) {
      endings
          .computeIfAbsent(ended.ending().change().changeId(), id -> new ArrayList<>())
          .add(ended.ending());
      last.add(ended.ending());
    } else if (effect instanceof FoldEffect.Corrected corrected) {
      last.remove(corrected.before());
      last.add(corrected.after());
    }
  }

  /** Every change that was requested, in the order of being read. */
  List<OpenChange> changes() {
    return List.copyOf(requested.values());
  }

  /** How often each requested change ended; that must be once (I2). */
  List<Integer> endingsOfEach() {
    return requested.keySet().stream()
        .map(id -> endings.getOrDefault(id, List.of()).size())
        .distinct()
        .toList();
  }

  /** True if every requested change has ended. */
  boolean settled() {
    return endings.keySet().containsAll(requested.keySet());
  }

  /** How a change ended; empty if it is unknown or open. */
  Optional<ChangeOutcome> ending(String changeId) {
    return last.stream().filter(e -> e.change().changeId().equals(changeId)).findFirst();
  }

  /** The endings with one outcome, by the place of their requests in the queue. */
  List<ChangeOutcome> ended(Outcome outcome) {
    return last.stream()
        .filter(e -> e.outcome() == outcome)
        .sorted(Comparator.comparingLong(e -> e.change().requestedOffset()))
        .toList();
  }

  /** The number of the version that a connection has. */
  long version(String name) {
    return state(name).present().orElseThrow().number();
  }

  /** The connection as the fold has it. */
  ConnectionState state(String name) {
    return ledger.recall(Installation.ACCOUNT + "/" + name).join().state();
  }
}

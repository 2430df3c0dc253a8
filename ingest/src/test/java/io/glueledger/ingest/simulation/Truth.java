/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Definition;
import io.glueledger.event.Outcome;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log as it really is, folded at each landing, and what must hold against it at each moment.
 */
final class Truth {
  private final Map<String, ConnectionState> states = new HashMap<>();
  private final Map<String, List<ChangeOutcome>> endings = new HashMap<>();
  private final Map<String, Integer> requested = new HashMap<>();

  void landed(RecordedEvent recorded, int partition) {
    String name = recorded.event().getConnection().getName();
    ConnectionFold.Step step = ConnectionFold.apply(state(name), recorded);
    states.put(name, step.state());
    for (FoldEffect effect : step.effects()) {
      if (effect instanceof FoldEffect.Opened) {
        requested.merge(name, 1, Integer::sum);
      } else if (effect instanceof FoldEffect.Ended ended) {
        ofName(name).add(ended.ending());
      } else if (effect instanceof FoldEffect.Corrected corrected) {
        ofName(name).remove(corrected.before());
        ofName(name).add(corrected.after());
      }
    }
  }

  /**
   * I1, and the order: what reaches Glue is the oldest open change of its connection, and allowed.
   */
  void reachedGlue(SimGlue.Applied mutation) {
    Optional<OpenChange> head = state(mutation.name()).head();
    assertThat(head).as("an open change on the log for %s", mutation).isPresent();
    assertThat(head.get().allowed()).as("%s was allowed", mutation).isTrue();
    assertThat(label(head.get())).isEqualTo(mutation.operation() + " " + mutation.mark());
  }

  /** I2: every change has exactly one outcome. */
  void everyChangeHasEnded() {
    states.forEach(
        (name, state) -> {
          assertThat(state.open()).as("open changes of %s", name).isEmpty();
          assertThat(ofName(name).stream().map(e -> e.change().changeId()))
              .doesNotHaveDuplicates()
              .hasSize(requested.getOrDefault(name, 0));
        });
  }

  /** The changes of a connection that were applied, in the order of the log. */
  List<String> applied(String name) {
    return ofName(name).stream()
        .filter(e -> e.outcome() == Outcome.APPLIED)
        .sorted(Comparator.comparingLong(e -> e.change().requestedOffset()))
        .map(e -> label(e.change()))
        .toList();
  }

  ConnectionState state(String name) {
    return states.getOrDefault(name, ConnectionState.UNKNOWN);
  }

  private List<ChangeOutcome> ofName(String name) {
    return endings.computeIfAbsent(name, n -> new ArrayList<>());
  }

  private static String label(OpenChange change) {
    Optional<Value> mark = change.request().getDefinition().flatMap(Definition::getDescription);
    return change.request().getOperation() + " " + mark.flatMap(Value::getText).orElse("");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Definition;
import io.glueledger.event.Outcome;
import io.glueledger.event.Verdict;
import io.glueledger.testkit.events.TestEvents;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Folds events one after another and keeps the outcomes. */
final class Replay {
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private ConnectionState state = ConnectionState.UNKNOWN;
  private long next;

  static RecordedEvent at(long offset, @Nullable String changeId, SpecificRecord payload) {
    return new RecordedEvent(
        offset,
        TestEvents.CLOCK.plusSeconds(offset),
        TestEvents.envelope("orders", changeId, payload));
  }

  Replay event(@Nullable String changeId, SpecificRecord payload) {
    ConnectionFold.Step step = ConnectionFold.apply(state, at(next++, changeId, payload));
    state = step.state();
    for (FoldEffect effect : step.effects()) {
      if (effect instanceof FoldEffect.Ended ended) {
        outcomes.put(ended.ending().change().changeId(), ended.ending().outcome());
      } else if (effect instanceof FoldEffect.Corrected corrected) {
        outcomes.put(corrected.after().change().changeId(), corrected.after().outcome());
      }
    }
    return this;
  }

  Replay observed(long after, Definition held) {
    return event(null, TestEvents.observed(after, held));
  }

  Replay applied(String changeId, ChangeRequested request) {
    return event(changeId, request)
        .event(changeId, TestEvents.decided(Verdict.ALLOW))
        .event(changeId, TestEvents.applied(false));
  }

  ConnectionState state() {
    return state;
  }

  DefinitionVersion newest() {
    return state.newest().orElseThrow();
  }

  Map<String, Outcome> outcomes() {
    return outcomes;
  }

  /** Offset of the last event. */
  long last() {
    return next - 1;
  }
}

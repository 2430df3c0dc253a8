/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Outcome;
import io.glueledger.event.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Folds events one after another and keeps the outcomes. */
final class Replay {
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private ConnectionState state = ConnectionState.UNKNOWN;
  private long next;

  Replay event(@Nullable String changeId, SpecificRecord payload) {
    ConnectionFold.Step step = ConnectionFold.apply(state, Events.at(next++, changeId, payload));
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

  Replay applied(String changeId, ChangeRequested request) {
    return event(changeId, request)
        .event(changeId, Events.decided(Verdict.ALLOW))
        .event(changeId, Events.applied(false));
  }

  ConnectionState state() {
    return state;
  }

  Map<String, Outcome> outcomes() {
    return outcomes;
  }

  /** Offset of the last event. */
  long last() {
    return next - 1;
  }
}

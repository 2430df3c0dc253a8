/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import io.glueledger.definition.lifecycle.RecordedEvent;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.event.Verdict;
import io.glueledger.event.Writer;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.schemas.envelope.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The log of one connection, whose changes one pack has judged; an event a second. */
final class PastLog {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final ConnectionId ORDERS = new ConnectionId("123456789012", "orders");
  private static final Sha256 NONE = new Sha256(new byte[32]);

  private final ChangeJudge judge;
  private final List<RecordedEvent> events = new ArrayList<>();
  private Optional<Definition> held = Optional.empty();

  PastLog(PolicyEngine then) {
    this.judge = new ChangeJudge(() -> then);
  }

  /** Asks for a definition; it is applied unless it was denied. */
  PastLog change(String id, Definition asked, Finding... rules) {
    ChangeRequested request =
        new ChangeRequested(
            held.isPresent() ? Operation.UPDATE : Operation.CREATE,
            "Change",
            asked,
            null,
            null,
            1L,
            1L,
            new RetryKey("k", NONE, null, NONE),
            null,
            null,
            "1");
    ChangeDecided decided =
        judge
            .judge(
                ProposedChange.requested(ORDERS, "ada", request, held, START, false),
                List.of(rules))
            .recorded(Optional.empty(), START);
    add(id, request);
    add(id, decided);
    if (decided.getVerdict() != Verdict.DENY) {
      add(id, new ChangeApplied(false, null, null));
      held = Optional.of(asked);
    }
    return this;
  }

  /** Glue is seen to hold this, or nothing. */
  PastLog seen(@Nullable Definition definition) {
    add(
        null,
        ConnectionObserved.newBuilder()
            .setCause(ObservationCause.SWEEP)
            .setAfter(events.size() - 1L)
            .setPresent(definition != null)
            .setDefinition(definition)
            .setRedactorVersion("1")
            .build());
    return this;
  }

  /** What another pack makes of it. */
  BacktestReport report(PolicyEngine now) {
    PolicyBacktest backtest = new PolicyBacktest(now, false);
    events.forEach(backtest::feed);
    return backtest.report(START);
  }

  private void add(@Nullable String changeId, SpecificRecord payload) {
    long offset = events.size();
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(ORDERS)
            .setChangeId(changeId)
            .setActor(changeId == null ? null : new Actor("ada", "AKIA", null, null))
            .setWriter(new Writer("test", offset + 1, null, "test"))
            .setRecordedAt(START);
    EventKind.set(event, payload);
    events.add(new RecordedEvent(offset, START.plusSeconds(offset), event.build()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import static io.glueledger.policy.fixture.ProposedChanges.ORDERS;

import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.testkit.events.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The log of one connection, whose changes one pack has judged; an event a second. */
final class PastLog {
  static final Instant START = TestEvents.CLOCK;

  private final ChangeJudge judge;
  private final List<RecordedEvent> events = new ArrayList<>();
  private Optional<Definition> held = Optional.empty();
  private Optional<Long> heldSince = Optional.empty();

  PastLog(PolicyEngine then) {
    this.judge = new ChangeJudge(() -> then);
  }

  /** Asks for a definition; it is applied unless it was denied. */
  PastLog change(String id, Definition asked, Finding... rules) {
    return change(id, asked, () -> {}, rules);
  }

  /** Asks for a definition, and before that stands on the log, Glue is seen to hold another one. */
  PastLog changeOvertaken(String id, Definition asked, Definition seen) {
    return change(id, asked, () -> seen(seen));
  }

  private PastLog change(String id, Definition asked, Runnable meanwhile, Finding... rules) {
    ChangeRequested request =
        held.isPresent() ? TestEvents.update(asked) : TestEvents.create(asked);
    ProposedChange change = ProposedChange.requested(ORDERS, "ada", request, held, START, false);
    ChangeDecided decided = judge.judge(change, List.of(rules)).recorded(heldSince, START);
    meanwhile.run();
    add(id, request);
    add(id, decided);
    if (decided.getVerdict() != Verdict.DENY) {
      holds(asked);
      add(id, TestEvents.applied(false));
    }
    return this;
  }

  /** Glue is seen to hold this, or nothing. */
  PastLog seen(@Nullable Definition definition) {
    holds(definition);
    add(null, TestEvents.observed(events.size() - 1L, definition));
    return this;
  }

  /** From the next event on. */
  private void holds(@Nullable Definition definition) {
    held = Optional.ofNullable(definition);
    heldSince = Optional.of((long) events.size());
  }

  /** What another pack makes of it. */
  BacktestReport report(PolicyEngine now) {
    PolicyBacktest backtest = new PolicyBacktest(now, false);
    events.forEach(backtest::feed);
    return backtest.report(START);
  }

  private void add(@Nullable String changeId, SpecificRecord payload) {
    long offset = events.size();
    events.add(
        new RecordedEvent(
            offset,
            START.plusSeconds(offset),
            TestEvents.envelope(ORDERS.getName(), changeId, payload)));
  }
}

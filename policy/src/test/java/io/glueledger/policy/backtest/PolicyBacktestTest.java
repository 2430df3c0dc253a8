/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.Recorded;
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
import io.glueledger.event.Outcome;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.event.Verdict;
import io.glueledger.event.Writer;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.schemas.envelope.EventKind;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyBacktestTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ConnectionId ORDERS = new ConnectionId("123456789012", "orders");
  private static final Definition OPEN = kafka("false");
  private static final Definition SAFE = kafka("true");

  private final PolicyEngine lenient = engine("TLS-03", "LOW");
  private final PolicyEngine usual = engine("TLS-04", "HIGH");
  private long offset;

  @Test
  void tellsWhichPastChangesWouldBeDenied() {
    // Given
    PolicyBacktest backtest = new PolicyBacktest(usual, false);
    change(backtest, lenient, "c1", Operation.CREATE, OPEN, null);
    change(backtest, lenient, "c2", Operation.UPDATE, SAFE, OPEN);

    // When
    BacktestReport report = backtest.report(START);

    // Then
    assertThat(report.changes()).isEqualTo(2);
    assertThat(report.wouldDeny())
        .singleElement()
        .satisfies(
            denied -> {
              assertThat(denied.changeId()).isEqualTo("c1");
              assertThat(denied.principal()).contains("ada");
              assertThat(denied.outcome()).isEqualTo(Outcome.APPLIED);
              assertThat(denied.findings()).map(Finding::getPolicyId).containsExactly("TLS-03");
            });
    assertThat(report.breaches()).isEmpty();
    assertThat(report.packHash()).isEqualTo(usual.packHash());
  }

  @Test
  void tellsWhatBreaksThePackNowAndSinceWhen() {
    // Given
    PolicyBacktest backtest = new PolicyBacktest(usual, false);
    change(backtest, lenient, "c1", Operation.CREATE, SAFE, null);
    change(backtest, lenient, "c2", Operation.UPDATE, OPEN, SAFE);
    Definition again =
        Definition.newBuilder(OPEN).setDescription(DefinitionBuilder.clear("d")).build();
    change(backtest, lenient, "c3", Operation.UPDATE, again, OPEN);

    // When
    BacktestReport report = backtest.report(START);

    // Then
    assertThat(report.breaches())
        .singleElement()
        .satisfies(
            breach -> {
              assertThat(breach.finding().getPolicyId()).isEqualTo("TLS-03");
              assertThat(breach.version()).isEqualTo(2);
              assertThat(breach.since()).isEqualTo(START.plusSeconds(5));
              assertThat(breach.connection()).isEqualTo(ORDERS);
            });
  }

  @Test
  void tellsWhatWouldNoLongerBeCaught() {
    // Given
    PolicyBacktest backtest = new PolicyBacktest(lenient, false);
    change(backtest, usual, "c1", Operation.CREATE, OPEN, null);
    PolicyEngine without =
        new PolicyEngine(
            SamplePacks.withBuiltIn(
                "a.yaml",
                "pack: a\nversion: 1\noverrides: [{id: TLS-03, off: 'for this test'}]\n"));
    PolicyBacktest off = new PolicyBacktest(without, false);
    offset = 0;
    change(off, usual, "c1", Operation.CREATE, OPEN, null);

    // When
    BacktestReport report = off.report(START);

    // Then
    assertThat(backtest.report(START).noLongerFound()).as("still found, as a warning").isEmpty();
    assertThat(report.noLongerFound())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.finding().getPolicyId()).isEqualTo("TLS-03");
              assertThat(lost.denied()).isTrue();
            });
    assertThat(report.wouldDeny()).isEmpty();
  }

  @Test
  void whatWasSeenCountsAsAVersionAndADeletedConnectionBreaksNothing() {
    // Given
    PolicyBacktest backtest = new PolicyBacktest(usual, false);
    feed(backtest, null, observed(OPEN, -1));
    long seen = offset - 1;
    BacktestReport present = backtest.report(START);
    feed(backtest, null, observed(null, seen));

    // When
    BacktestReport gone = backtest.report(START);

    // Then
    assertThat(present.breaches()).hasSize(1);
    assertThat(gone.breaches()).isEmpty();
    assertThat(gone.changes()).isZero();
  }

  private void change(
      PolicyBacktest backtest,
      PolicyEngine then,
      String id,
      Operation operation,
      Definition asked,
      @Nullable Definition before) {
    Decision decision =
        decide(then, 
            new ProposedChange(
                operation,
                "Change",
                ORDERS,
                "ada",
                Optional.of(asked),
                Optional.ofNullable(before),
                START,
                false));
    Sha256 none = new Sha256(new byte[32]);
    feed(
        backtest,
        id,
        new ChangeRequested(
            operation,
            "Change",
            asked,
            null,
            null,
            1L,
            1L,
            new RetryKey("k", none, null, none),
            null,
            null,
            "1"));
    feed(
        backtest,
        id,
        new ChangeDecided(
            decision.verdict(), decision.findings(), null, decision.packHash(), "1", "1", START));
    if (decision.verdict() != Verdict.DENY) {
      feed(backtest, id, new ChangeApplied(false, null, null));
    }
  }

  private static ConnectionObserved observed(@Nullable Definition held, long after) {
    return ConnectionObserved.newBuilder()
        .setCause(ObservationCause.SWEEP)
        .setAfter(after)
        .setPresent(held != null)
        .setDefinition(held)
        .setRedactorVersion("1")
        .build();
  }

  private void feed(PolicyBacktest backtest, @Nullable String changeId, SpecificRecord payload) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(ORDERS)
            .setChangeId(changeId)
            .setActor(changeId == null ? null : new Actor("ada", "AKIA", null, null))
            .setWriter(new Writer("test", offset + 1, null, "test"))
            .setRecordedAt(START);
    EventKind.set(event, payload);
    backtest.feed(new Recorded(offset, START.plusSeconds(offset), event.build()));
    offset++;
  }

  private static Definition kafka(String tls) {
    return DefinitionBuilder.of("KAFKA")
        .with("KAFKA_SSL_ENABLED=" + tls, "KAFKA_SASL_MECHANISM=GSSAPI")
        .build();
  }

  private static PolicyEngine engine(String id, String severity) {
    return new PolicyEngine(
        SamplePacks.withBuiltIn(
            "a.yaml",
            "pack: a\nversion: 1\noverrides: [{id: "
                + id
                + ", severity: "
                + severity
                + "}, {id: CHG-01, off: 'for this test'}]\n"));
  }
}

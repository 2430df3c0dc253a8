/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import static io.glueledger.policy.backtest.PastLog.ORDERS;
import static io.glueledger.policy.backtest.PastLog.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.SamplePacks;
import org.junit.jupiter.api.Test;

class PolicyBacktestTest {
  private static final Definition OPEN = kafka("false");
  private static final Definition SAFE = kafka("true");
  private static final PolicyEngine USUAL = engine("");
  private static final PolicyEngine LENIENT = engine("{id: TLS-03, severity: LOW}, ");
  private static final PolicyEngine WITHOUT = engine("{id: TLS-03, off: 'for this test'}, ");

  @Test
  void aPastChangeThatWouldBeDeniedIsTold() {
    // Given
    PastLog log = new PastLog(LENIENT).change("c1", OPEN).change("c2", SAFE);

    // When
    BacktestReport report = log.report(USUAL);

    // Then
    assertThat(report.changes()).isEqualTo(2);
    assertThat(report.packHash()).isEqualTo(USUAL.packHash());
    assertThat(report.wouldDeny())
        .singleElement()
        .satisfies(
            denied -> {
              assertThat(denied.changeId()).isEqualTo("c1");
              assertThat(denied.principal()).contains("ada");
              assertThat(denied.outcome()).isEqualTo(Outcome.APPLIED);
              assertThat(denied.findings()).map(Finding::getPolicyId).containsExactly("TLS-03");
            });
  }

  @Test
  void whatWasPutRightSinceBreaksNothingNow() {
    // Given
    PastLog log = new PastLog(LENIENT).change("c1", OPEN).change("c2", SAFE);

    // When
    BacktestReport report = log.report(USUAL);

    // Then
    assertThat(report.breaches()).isEmpty();
  }

  @Test
  void whatBreaksThePackNowIsToldFromTheVersionThatBrokeIt() {
    // Given
    Definition again =
        Definition.newBuilder(OPEN).setDescription(DefinitionBuilder.clear("d")).build();
    PastLog log = new PastLog(LENIENT).change("c1", SAFE).change("c2", OPEN).change("c3", again);

    // When
    BacktestReport report = log.report(USUAL);

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
  void whatWouldNoLongerBeCaughtIsTold() {
    // Given
    PastLog log = new PastLog(USUAL).change("c1", OPEN);

    // When
    BacktestReport report = log.report(WITHOUT);

    // Then
    assertThat(report.wouldDeny()).isEmpty();
    assertThat(report.noLongerFound())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.finding().getPolicyId()).isEqualTo("TLS-03");
              assertThat(lost.denied()).isTrue();
            });
  }

  @Test
  void whatIsStillFoundAsAWarningIsNotLost() {
    // Given
    PastLog log = new PastLog(USUAL).change("c1", OPEN);

    // When
    BacktestReport report = log.report(LENIENT);

    // Then
    assertThat(report.noLongerFound()).isEmpty();
  }

  @Test
  void aRuleOfGlueThatWasBrokenThenIsNoPolicysLoss() {
    // Given
    Finding broken = new RuleViolation("VAL-01", "HOST", "m", "f").toFinding(RuleMode.WARN);
    PastLog log = new PastLog(USUAL).change("c1", SAFE, broken);

    // When
    BacktestReport report = log.report(USUAL);

    // Then
    assertThat(report.changes()).isEqualTo(1);
    assertThat(report.noLongerFound()).isEmpty();
  }

  @Test
  void whatWasSeenCountsAsAVersionAndNotAsAChange() {
    // Given
    PastLog log = new PastLog(USUAL).seen(OPEN);

    // When
    BacktestReport report = log.report(USUAL);

    // Then
    assertThat(report.breaches()).hasSize(1);
    assertThat(report.changes()).isZero();
  }

  @Test
  void aConnectionThatIsGoneBreaksNothing() {
    // Given
    PastLog log = new PastLog(USUAL).seen(OPEN).seen(null);

    // When
    BacktestReport report = log.report(USUAL);

    // Then
    assertThat(report.breaches()).isEmpty();
  }

  private static Definition kafka(String tls) {
    return DefinitionBuilder.of("KAFKA")
        .with("KAFKA_SSL_ENABLED=" + tls, "KAFKA_SASL_MECHANISM=GSSAPI")
        .build();
  }

  /** The built-in pack without its policy on weaker updates, and with more overrides. */
  private static PolicyEngine engine(String overrides) {
    return new PolicyEngine(
        SamplePacks.withBuiltIn(
            "a.yaml",
            "pack: a\nversion: 1\noverrides: ["
                + overrides
                + "{id: CHG-01, off: 'for this test'}]\n"));
  }
}

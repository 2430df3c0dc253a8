/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import static io.glueledger.policy.backtest.PastLog.START;
import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.ProposedChanges.ORDERS;
import static io.glueledger.testkit.events.TestEvents.clear;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.policy.backtest.BacktestReport.Breach;
import io.glueledger.policy.backtest.BacktestReport.WouldDeny;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.SampleEngines;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyBacktestTest {
  private static final Definition OPEN =
      definition("KAFKA KAFKA_SSL_ENABLED=false KAFKA_SASL_MECHANISM=GSSAPI");
  private static final Definition SAFE =
      definition("KAFKA KAFKA_SSL_ENABLED=true KAFKA_SASL_MECHANISM=GSSAPI");
  private static final PolicyEngine USUAL = engine("");
  private static final PolicyEngine LENIENT = engine("{id: TLS-03, severity: LOW}, ");
  private static final PolicyEngine WITHOUT = engine("{id: TLS-03, off: 'for this test'}, ");

  /** Of a change that was broken and one that put it right. */
  private final BacktestReport mended =
      new PastLog(LENIENT).change("c1", OPEN).change("c2", SAFE).report(USUAL);

  @Test
  void everyFinishedChangeIsJudged() {
    assertThat(mended)
        .returns(2L, BacktestReport::changes)
        .returns(USUAL.packHash(), BacktestReport::packHash);
  }

  @Test
  void aPastChangeThatWouldBeDeniedIsTold() {
    assertThat(mended.wouldDeny()).hasSize(1);
    WouldDeny denied = mended.wouldDeny().get(0);
    assertThat(denied)
        .returns("c1", WouldDeny::changeId)
        .returns(Optional.of("ada"), WouldDeny::principal)
        .returns(Outcome.APPLIED, WouldDeny::outcome);
    assertThat(denied.findings())
        .map(tried -> tried.finding().getPolicyId() + " " + tried.isNew())
        .containsExactly("TLS-03 false");
  }

  @Test
  void whatWasPutRightSinceBreaksNothingNow() {
    assertThat(mended.breaches()).isEmpty();
  }

  @Test
  void whatBreaksThePackNowIsToldFromTheVersionThatBrokeIt() {
    Definition again = Definition.newBuilder(OPEN).setDescription(clear("d")).build();
    PastLog log = new PastLog(LENIENT).change("c1", SAFE).change("c2", OPEN).change("c3", again);
    assertThat(log.report(USUAL).breaches())
        .singleElement()
        .returns("TLS-03", breach -> breach.finding().finding().getPolicyId())
        .returns(2L, Breach::version)
        .returns(START.plusSeconds(5), Breach::since)
        .returns(ORDERS, Breach::connection);
  }

  @Test
  void whatTheDecisionOfThenFoundTooIsNotNew() {
    BacktestReport report = new PastLog(LENIENT).change("c1", OPEN).report(USUAL);
    assertThat(report.breaches()).singleElement().returns(false, b -> b.finding().isNew());
    assertThat(new PastLog(WITHOUT).change("c1", OPEN).report(USUAL).breaches())
        .singleElement()
        .returns(true, b -> b.finding().isNew());
  }

  @Test
  void aChangeIsJudgedBesideTheVersionThatItsDecisionNames() {
    BacktestReport report =
        new PastLog(USUAL).seen(OPEN).changeOvertaken("c1", OPEN, SAFE).report(USUAL);
    assertThat(report).returns(1L, BacktestReport::changes);
    assertThat(report.wouldDeny()).isEmpty();
    assertThat(report.noLongerFound()).isEmpty();
  }

  @Test
  void whatWouldNoLongerBeCaughtIsTold() {
    BacktestReport report = new PastLog(USUAL).change("c1", OPEN).report(WITHOUT);
    assertThat(report.wouldDeny()).isEmpty();
    assertThat(report.noLongerFound())
        .singleElement()
        .returns("TLS-03", lost -> lost.finding().getPolicyId())
        .returns(true, BacktestReport.NoLongerFound::denied);
  }

  @Test
  void whatIsStillFoundAsAWarningIsNotLost() {
    BacktestReport report = new PastLog(USUAL).change("c1", OPEN).report(LENIENT);
    assertThat(report.noLongerFound()).isEmpty();
  }

  @Test
  void aRuleOfGlueThatWasBrokenThenIsNoPolicysLoss() {
    Finding broken = new RuleViolation("VAL-01", "HOST", "m", "f").toFinding(RuleMode.WARN);
    BacktestReport report = new PastLog(USUAL).change("c1", SAFE, broken).report(USUAL);
    assertThat(report.changes()).isEqualTo(1);
    assertThat(report.noLongerFound()).isEmpty();
  }

  @Test
  void whatWasSeenCountsAsAVersionAndNotAsAChange() {
    BacktestReport report = new PastLog(USUAL).seen(OPEN).report(USUAL);
    assertThat(report.breaches()).hasSize(1);
    assertThat(report.changes()).isZero();
  }

  @Test
  void aConnectionThatIsGoneBreaksNothing() {
    assertThat(new PastLog(USUAL).seen(OPEN).seen(null).report(USUAL).breaches()).isEmpty();
  }

  /** The built-in pack without its policy on weaker updates, and with more overrides. */
  private static PolicyEngine engine(String overrides) {
    return SampleEngines.builtInAnd(
        "overrides: [" + overrides + "{id: CHG-01, off: 'for this test'}]\n");
  }
}

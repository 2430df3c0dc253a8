/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.judging;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.ProposedChanges.AT;
import static io.glueledger.policy.fixture.ProposedChanges.ORDERS;
import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.testkit.events.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeJudgeTest {
  private static final ChangeRequested TAG = TestEvents.tag("note", "n");

  private final AtomicInteger asked = new AtomicInteger();
  private final ChangeJudge judge = new ChangeJudge(this::engine);

  @Test
  void rulesAndPoliciesStandTogetherWorstFirst() {
    Decision decision =
        judge.judge(
            create("kafka KAFKA_SSL_ENABLED=false KAFKA_CLIENT_KEYSTORE_PASSWORD=?"),
            List.of(broken(RuleMode.WARN)));
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .map(Finding::getPolicyId)
        .containsExactly("TLS-03", "SEC-03", "VAL-01");
  }

  @ParameterizedTest
  @CsvSource({"WARN, WARN", "ENFORCE, DENY"})
  void aBrokenRuleCountsForTheVerdict(RuleMode mode, Verdict expected) {
    assertThat(judge.judge(create("safeJdbc"), List.of(broken(mode))))
        .returns(expected, Decision::verdict)
        .returns(List.of(broken(mode)), Decision::findings);
  }

  @Test
  void nothingToSayAllows() {
    assertThat(judge.decide(List.of()))
        .returns(Verdict.ALLOW, Decision::verdict)
        .returns(builtIn().packHash(), Decision::packHash);
  }

  @Test
  void theEngineIsAskedForOnceForAChange() {
    Decision decision = judge.judge(create("jdbc"), List.of(broken(RuleMode.WARN)));
    assertThat(decision.findings()).hasSize(2);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatIsRecordedIsTheDecisionToTheMillisecond() {
    Decision decision = judge.judge(create("jdbc"));
    assertThat(decision.recorded(Optional.of(41L), Instant.parse("2026-05-01T12:00:00.1239Z")))
        .returns(decision.verdict(), ChangeDecided::getVerdict)
        .returns(decision.findings(), ChangeDecided::getFindings)
        .returns(Optional.of(41L), ChangeDecided::getPreviousOffset)
        .returns(builtIn().packHash(), ChangeDecided::getPackHash)
        .returns(PolicyEngine.ENGINE_VERSION, ChangeDecided::getEngineVersion)
        .returns(Instant.parse("2026-05-01T12:00:00.123Z"), ChangeDecided::getJudgedAt);
  }

  @Test
  void tagsOfAConnectionThatNobodyKnowsAreAllThereIs() {
    assertThat(requested(TAG, Optional.empty()).proposed().orElseThrow().getTags().orElseThrow())
        .containsOnlyKeys("note");
  }

  @Test
  void tagsOfAConnectionThatNobodyKnowsAreNotDeniedForTheRest() {
    assertThat(judge.judge(requested(TAG, Optional.empty())).findings())
        .noneMatch(finding -> finding.getEffect() == Effect.DENY);
  }

  @Test
  void tagsOfAKnownConnectionAreJudgedWithIt() {
    Definition known = definition("kafka");
    ProposedChange change = requested(TAG, Optional.of(known));
    assertThat(change.proposed().orElseThrow().getConnectionProperties())
        .isEqualTo(known.getConnectionProperties());
    assertThat(change.previous()).contains(known);
  }

  @Test
  void aDeleteProposesNothing() {
    assertThat(requested(TestEvents.delete(), Optional.empty()).proposed()).isEmpty();
  }

  private PolicyEngine engine() {
    asked.incrementAndGet();
    return builtIn();
  }

  private static ProposedChange create(String definition) {
    return ProposedChanges.creating(definition(definition));
  }

  private static ProposedChange requested(ChangeRequested request, Optional<Definition> previous) {
    return ProposedChange.requested(ORDERS, "ada", request, previous, AT, false);
  }

  private static Finding broken(RuleMode mode) {
    return new RuleViolation("VAL-01", "ConnectionProperties.HOST", "m", "f").toFinding(mode);
  }
}

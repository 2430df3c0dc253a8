/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.DefinitionNotation;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.fixture.SamplePacks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeJudgeTest {
  private static final PolicyEngine ENGINE = new PolicyEngine(SamplePacks.builtIn());
  private static final Finding BROKEN = rule(RuleMode.WARN);
  private static final Sha256 NONE = new Sha256(new byte[32]);

  private final ChangeJudge judge = new ChangeJudge(() -> ENGINE);

  @Test
  void rulesAndPoliciesStandTogetherWorstFirst() {
    // Given
    ProposedChange change =
        create("kafka KAFKA_SSL_ENABLED=false KAFKA_CLIENT_KEYSTORE_PASSWORD=?");

    // When
    Decision decision = judge.judge(change, List.of(BROKEN));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .map(Finding::getPolicyId)
        .containsExactly("TLS-03", "SEC-03", "VAL-01");
  }

  @ParameterizedTest
  @CsvSource({"WARN, WARN", "ENFORCE, DENY"})
  void aBrokenRuleCountsForTheVerdict(RuleMode mode, Verdict expected) {
    // When
    Decision decision = judge.judge(create("safeJdbc"), List.of(rule(mode)));

    // Then
    assertThat(decision.verdict()).isEqualTo(expected);
    assertThat(decision.findings()).containsExactly(rule(mode));
  }

  @Test
  void nothingToSayAllows() {
    // When
    Decision decision = judge.decide(List.of());

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(decision.packHash()).isEqualTo(ENGINE.packHash());
  }

  @Test
  void theEngineIsAskedForOnceForAChange() {
    // Given
    AtomicInteger asked = new AtomicInteger();
    ChangeJudge counting =
        new ChangeJudge(
            () -> {
              asked.incrementAndGet();
              return ENGINE;
            });

    // When
    counting.judge(create("jdbc"), List.of(BROKEN));

    // Then
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatIsRecordedIsTheDecisionToTheMillisecond() {
    // Given
    Decision decision = judge.judge(create("jdbc"));

    // When
    var recorded = decision.recorded(Optional.of(41L), Instant.parse("2026-05-01T12:00:00.1239Z"));

    // Then
    assertThat(recorded.getVerdict()).isEqualTo(decision.verdict());
    assertThat(recorded.getFindings()).isEqualTo(decision.findings());
    assertThat(recorded.getPreviousOffset()).contains(41L);
    assertThat(recorded.getPackHash()).isEqualTo(ENGINE.packHash());
    assertThat(recorded.getEngineVersion()).isEqualTo(PolicyEngine.ENGINE_VERSION);
    assertThat(recorded.getJudgedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123Z"));
  }

  @Test
  void tagsOfAConnectionThatNobodyKnowsAreJudgedByThemselves() {
    // Given
    ProposedChange change = requested(Operation.TAG, Optional.empty());

    // When
    Decision decision = judge.judge(change);

    // Then
    assertThat(change.proposed().orElseThrow().getTags().orElseThrow()).containsOnlyKeys("note");
    assertThat(decision.findings()).noneMatch(finding -> finding.getEffect() == Effect.DENY);
  }

  @Test
  void tagsOfAKnownConnectionAreJudgedWithIt() {
    // Given
    Definition known = DefinitionNotation.read("kafka").build();

    // When
    ProposedChange change = requested(Operation.TAG, Optional.of(known));

    // Then
    assertThat(change.proposed().orElseThrow().getConnectionProperties())
        .isEqualTo(known.getConnectionProperties());
    assertThat(change.previous()).contains(known);
  }

  @Test
  void aDeleteProposesNothing() {
    // When
    ProposedChange change = requested(Operation.DELETE, Optional.empty());

    // Then
    assertThat(change.proposed()).isEmpty();
  }

  private static ProposedChange create(String definition) {
    return ProposedChanges.create(DefinitionNotation.read(definition).build());
  }

  private static ProposedChange requested(Operation operation, Optional<Definition> previous) {
    @Nullable Map<String, Value> tags =
        operation == Operation.TAG ? Map.of("note", DefinitionBuilder.clear("n")) : null;
    ChangeRequested request =
        new ChangeRequested(
            operation,
            "Call",
            null,
            tags,
            null,
            1L,
            1L,
            new RetryKey("k", NONE, null, NONE),
            null,
            null,
            "1");
    return ProposedChange.requested(
        new ConnectionId("123456789012", "orders"),
        "ada",
        request,
        previous,
        ProposedChanges.AT,
        false);
  }

  private static Finding rule(RuleMode mode) {
    return new RuleViolation("VAL-01", "ConnectionProperties.HOST", "m", "f").toFinding(mode);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.engine.SampleEngines.OPEN;
import static io.glueledger.policy.engine.SampleEngines.database;
import static io.glueledger.policy.engine.SampleEngines.engine;
import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.ProposedChanges;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy that cannot be evaluated denies. */
class EvaluationFailureTest {
  static Stream<Arguments> failing() {
    return Stream.of(
        arguments(
            "a missing key",
            "condition: connection.properties['HOST'] == 'h'",
            "ATTRIBUTE_NOT_FOUND"),
        arguments(
            "too many iterations", "condition: \"" + nested(5) + "\"", "ITERATION_BUDGET_EXCEEDED"),
        arguments(
            "a regular expression that is too large",
            "condition: connection.type.matches('(a{1,100}){1,100}')",
            "program size"),
        arguments(
            "a message that fails",
            "condition: 'true'\n    message: \"{{ connection.properties['HOST'] }}\"",
            "ATTRIBUTE_NOT_FOUND"),
        arguments(
            "a field that fails",
            "condition: 'true'\n    field: \"{{ connection.urls[0] }}\"",
            "INDEX_OUT_OF_BOUNDS"),
        arguments(
            "a variant that fails",
            "condition: 'true'\n"
                + "    variants: [{when: \"connection.urls[0] == ''\", severity: LOW}]",
            "INDEX_OUT_OF_BOUNDS"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  void aPolicyThatCannotBeEvaluatedDenies(String name, String policy, String reason) {
    // Given
    PolicyEngine engine = engine(policy);

    // When
    Decision decision = decide(engine, ProposedChanges.create(OPEN));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getPolicyId()).isEqualTo("ACME-01");
              assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
              assertThat(finding.getReason()).contains("could not be evaluated").contains(reason);
              assertThat(finding.getFix()).contains("acme").contains("ACME-01");
            });
  }

  @Test
  void aFailureIsForgivenToNobody() {
    // Given
    PolicyEngine engine = engine("condition: connection.properties['HOST'] == 'h'");

    // When
    Decision decision = decide(engine, ProposedChanges.change(Operation.UPDATE, OPEN, OPEN, false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void aPolicyThatFailsOnThePreviousVersionForgivesNothing() {
    // Given
    PolicyEngine engine =
        engine("condition: connection.properties['HOST'] == 'h'\n    effect: deny");
    Definition proposed = DefinitionBuilder.of("JDBC").with("HOST=h").build();

    // When
    Decision decision =
        decide(engine, ProposedChanges.change(Operation.UPDATE, OPEN, proposed, false));

    // Then
    assertThat(decision.findings())
        .singleElement()
        .matches(finding -> !finding.getAlreadyPresent());
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void aPolicyOnTheChangeItselfIsNotForgiven() {
    // Given
    PolicyEngine engine =
        engine("condition: previous.known && previous.type != connection.type\n    effect: deny");

    // When
    Decision decision =
        decide(engine, ProposedChanges.change(Operation.UPDATE, OPEN, database().build(), false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  private static String nested(int depth) {
    String list = "[1,2,3,4,5,6,7,8,9,10]";
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      expression.append(list).append(".all(x").append(i).append(", ");
    }
    return expression.append("true").append(")".repeat(depth)).toString();
  }
}

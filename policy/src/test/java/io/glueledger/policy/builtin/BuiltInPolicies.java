/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionNotation;
import io.glueledger.policy.fixture.PolicyDecisions;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.fixture.SamplePacks;
import java.util.List;
import java.util.stream.Stream;

/** The built-in pack, and how its findings are written in tables. */
final class BuiltInPolicies {
  private static final PolicyEngine ENGINE = new PolicyEngine(SamplePacks.builtIn());

  private BuiltInPolicies() {}

  /** Of a create, written as {@link DefinitionNotation} has it. */
  static Decision decide(String definition) {
    return decide(DefinitionNotation.read(definition).build());
  }

  static Decision decide(Definition definition) {
    return PolicyDecisions.decide(ENGINE, ProposedChanges.create(definition));
  }

  /**
   * Each finding as {@code ID SEVERITY EFFECT field}, with semicolons between them; {@code -} for
   * none. A field without a point is one of ConnectionProperties.
   */
  static void assertFindings(Decision decision, String expected) {
    List<String> findings =
        expected.equals("-")
            ? List.of()
            : Stream.of(expected.split(";", -1)).map(String::strip).toList();
    assertThat(decision.findings())
        .map(BuiltInPolicies::inShort)
        .containsExactlyInAnyOrderElementsOf(findings);
    assertThat(decision.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.getReason()).isNotBlank().doesNotContain("{{");
              assertThat(finding.getFix()).isNotBlank().doesNotContain("{{");
              assertThat(finding.getControls()).isNotEmpty();
            });
    assertThat(decision.verdict()).isEqualTo(verdict(findings));
  }

  private static String inShort(Finding finding) {
    String field = finding.getField().orElse("-");
    return "%s %s %s %s"
        .formatted(
            finding.getPolicyId(),
            finding.getSeverity(),
            finding.getEffect(),
            field.replaceFirst("^ConnectionProperties\\.", ""));
  }

  private static Verdict verdict(List<String> expected) {
    if (expected.isEmpty()) {
      return Verdict.ALLOW;
    }
    return expected.stream().anyMatch(finding -> finding.contains(" " + Effect.DENY + " "))
        ? Verdict.DENY
        : Verdict.WARN;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.ExampleCases;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy that comes with Glue Ledger explains itself, and its example is true. */
class ExamplesTest {
  /** What the policies that are off until set need to be set to. */
  private static final String SETTINGS =
      """
      pack: settings
      version: 1
      overrides:
        - {id: NET-02, parameters: {allowedDomains: [corp.example.com]}}
        - {id: SUP-01, parameters: {approvedLocations: [corp-drivers]}}
        - {id: CHG-04, parameters: {requiredTags: [owner]}}
      """;

  private static final Pack PACK = SamplePacks.withBuiltIn("settings.yaml", SETTINGS);
  private static final PolicyEngine ENGINE = new PolicyEngine(PACK);

  static Stream<String> ids() {
    return PACK.policies().stream().map(policy -> policy.id().text());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theBadConnectionHasTheFindingAndTheGoodOneHasNot(String id) {
    // Given
    Policy policy = PACK.policy(id).orElseThrow();

    // When
    List<CaseResult> results = CaseRun.run(ENGINE, ExampleCases.of(policy));

    // Then
    assertThat(results).hasSize(2).allSatisfy(one -> assertThat(one.differences()).isEmpty());
    assertThat(policy.documentation().rationale()).isPresent();
  }

  @Test
  void thePackHasThePoliciesOfItsDesign() throws IOException {
    // When
    Pack pack = PackSource.builtIn().load();

    // Then
    assertThat(pack.policies())
        .map(policy -> policy.id().text())
        .containsExactlyInAnyOrder(
            "TLS-01", "TLS-02", "TLS-03", "TLS-04", "TLS-05", "TLS-06", "TLS-07", "SEC-01",
            "SEC-02", "SEC-03", "SEC-04", "SEC-05", "SEC-06", "SEC-07", "SEC-08", "SEC-09",
            "AUTH-01", "AUTH-02", "AUTH-03", "AUTH-04", "NET-01", "NET-02", "SUP-01", "SUP-02",
            "CHG-01", "CHG-02", "CHG-04");
    assertThat(pack.policies()).allMatch(policy -> !policy.controls().isEmpty());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.ExampleCases;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy that comes with Glue Ledger explains itself, and its example is true. */
class ExamplesTest {
  private static final Pack PACK = SamplePacks.builtIn();

  static Stream<Named<Policy>> policies() {
    return PACK.policies().stream().map(policy -> Named.of(policy.id().text(), policy));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void theBadConnectionHasTheFindingAndTheGoodOneHasNot(Policy policy) {
    List<CaseResult> results = CaseRun.run(BuiltInPolicies.SET, ExampleCases.of(policy));
    assertThat(results).hasSize(2).flatMap(CaseResult::differences).isEmpty();
  }

  @Test
  void everyPolicySaysWhyThereIsSuchAPolicy() {
    assertThat(PACK.policies()).allMatch(policy -> policy.documentation().rationale().isPresent());
  }

  @Test
  void everyPolicyServesAControl() {
    assertThat(PACK.policies()).noneMatch(policy -> policy.controls().isEmpty());
  }

  @Test
  void thePackHasThePoliciesOfItsDesign() {
    assertThat(PACK.policies())
        .map(policy -> policy.id().text())
        .containsExactlyInAnyOrder(
            "TLS-01", "TLS-02", "TLS-03", "TLS-04", "TLS-05", "TLS-06", "TLS-07", "TLS-08",
            "SEC-01", "SEC-02", "SEC-03", "SEC-04", "SEC-05", "SEC-06", "SEC-07", "SEC-08",
            "SEC-09", "AUTH-01", "AUTH-02", "AUTH-03", "AUTH-04", "NET-01", "NET-02", "SUP-01",
            "SUP-02", "CHG-01", "CHG-02", "CHG-04");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.SamplePacks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that people really have get the verdict that is right for them. */
class ReportedCasesTest {

  /** Files of which every case must be right. */
  private static final List<String> RIGHT =
      List.of(
          "F01-oracle-glue-url-denied",
          "F02-connector-template-denied",
          "F10-driver-switches-unknown",
          "F11-switch-without-effect",
          "P00-passing-guards");

  private static final PolicyEngine ENGINE = new PolicyEngine(SamplePacks.builtIn());

  static Stream<ReportedCase> cases() {
    return RIGHT.stream().flatMap(file -> ReportedCase.read(file).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theVerdictIsRight(ReportedCase reported) {
    // When
    Decision decision = CaseRun.run(ENGINE, List.of(reported.policyCase())).get(0).decision();

    // Then
    assertThat(reported.accepts(decision)).as(decision.toString()).isTrue();
  }
}

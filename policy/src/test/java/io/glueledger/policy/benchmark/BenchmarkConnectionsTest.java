/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.benchmark.BenchmarkConnections.Shape;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured is what is meant to be, for every type of Glue's. */
@TestInstance(Lifecycle.PER_CLASS)
class BenchmarkConnectionsTest {
  private final PolicyEngine engine = new PolicyEngine(PackSource.builtIn().load());

  BenchmarkConnectionsTest() throws IOException {}

  static List<String> types() {
    return BenchmarkConnections.types();
  }

  @Test
  void everyTypeOfGluesModelIsThere() {
    // When
    List<String> types = types();

    // Then
    assertThat(types)
        .contains("JDBC", "KAFKA", "MARKETPLACE", "POSTGRESQL", "SLACK")
        .hasSizeGreaterThan(80);
    assertThat(types).containsAll(List.of(PolicyByTypeBenchmark.TYPES));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aCleanOneHasNoFinding(String type) {
    // When
    Decision decision = decide(engine, BenchmarkConnections.change(type, Shape.CLEAN));

    // Then
    assertThat(decision.findings()).map(Finding::getPolicyId).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aDirtyOneIsDenied(String type) {
    // When
    Decision decision = decide(engine, BenchmarkConnections.change(type, Shape.DIRTY));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theUpdateOfADirtyOneIsForgivenWhatItHad(String type) {
    // Given
    int before = decide(engine, BenchmarkConnections.change(type, Shape.DIRTY)).findings().size();

    // When
    Decision decision = decide(engine, BenchmarkConnections.change(type, Shape.UPDATE_OF_DIRTY));

    // Then
    assertThat(decision.findings())
        .hasSize(before)
        .allSatisfy(
            finding -> {
              assertThat(finding.getAlreadyPresent()).isTrue();
              assertThat(finding.getEffect()).isEqualTo(Effect.WARN);
            });
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.benchmark.BenchmarkConnections.Shape;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.SampleEngines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured is what is meant to be, for every type of Glue's. */
class BenchmarkConnectionsTest {
  static List<String> types() {
    return BenchmarkConnections.types();
  }

  @Test
  void everyTypeOfGluesModelIsThere() {
    assertThat(types())
        .hasSizeGreaterThan(80)
        .contains("JDBC", "KAFKA", "MARKETPLACE", "POSTGRESQL", "SLACK");
  }

  @Test
  void theTypesThatStandForOthersAreAmongThem() throws NoSuchFieldException {
    assertThat(types()).contains(PolicyBenchmark.ByType.types());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aCleanOneHasNoFinding(String type) {
    assertThat(decide(type, Shape.CLEAN).findings()).map(Finding::getPolicyId).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aDirtyOneIsDenied(String type) {
    Decision decision = decide(type, Shape.DIRTY);
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theUpdateOfADirtyOneIsForgivenWhatItHad(String type) {
    assertThat(decide(type, Shape.UPDATE_OF_DIRTY).findings())
        .hasSameSizeAs(decide(type, Shape.DIRTY).findings())
        .allMatch(Finding::getAlreadyPresent)
        .allMatch(finding -> finding.getEffect() == Effect.WARN);
  }

  private static Decision decide(String type, Shape shape) {
    return SampleEngines.decide(builtIn(), BenchmarkConnections.change(type, shape));
  }
}

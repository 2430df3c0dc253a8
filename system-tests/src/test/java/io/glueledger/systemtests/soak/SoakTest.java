/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.testkit.report.FullRunReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Every build runs some seconds of it; {@code -Pfull} half an hour, whose report is committed.
 * {@code system-tests/soak SEED MINUTES} runs any other.
 */
class SoakTest {
  private static final long SEED = Long.getLong("soak.seed", 20261127L);

  @Test
  void everythingHoldsUnderLoadAndFaults() throws Exception {
    boolean full = FullRunReport.isFullRun();
    Soak soak =
        full
            ? new Soak(SEED, Duration.ofMinutes(30), 60, System.out)
            : new Soak(SEED, Duration.ofSeconds(24), 4, System.out);
    Soak.Result result = soak.run();
    FullRunReport.write("soak", "Soak of a whole site", SEED, result.counts());
    assertThat(result.violations()).isEmpty();
    assertThat(result.calls()).isGreaterThan(full ? 10_000 : 20);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.testkit.report.FullRunReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No generated URL where the gate believes more than a driver does. How many, says {@code
 * driver.urls}; {@code -Pfull} makes it 100,000. The same {@code driver.seed} makes the same URLs.
 */
class GeneratedUrlsTest {

  private static final int COUNT = Integer.getInteger("driver.urls", 1_000);
  private static final long SEED = Long.getLong("driver.seed", 20_261_126);
  private static final int EDGES = 100;
  private static final int PROGRESS = 5_000;

  @BeforeAll
  static void jqwikGenerates() {
    JqwikSession.start();
  }

  @AfterAll
  static void jqwikGeneratesNoMore() {
    JqwikSession.finish();
  }

  @Test
  void theGateBelievesNoMoreThanTheDriversDo() throws IOException {
    // Given
    RandomGenerator<String> urls = UrlMutations.of(UrlTable.urls()).generator(EDGES);
    Random random = new Random(SEED);
    ComparisonCounts counts = new ComparisonCounts();
    List<String> wrong = new ArrayList<>();

    // When
    for (int i = 0; i < COUNT; i++) {
      UrlComparison comparison = UrlComparison.of(urls.next(random).value());
      counts.add(comparison);
      comparison.wrong().forEach(one -> wrong.add(comparison.url() + " | " + one));
      if ((i + 1) % PROGRESS == 0) {
        System.out.printf("%,d of %,d URLs, %d wrong%n", i + 1, COUNT, wrong.size());
      }
    }

    // Then
    System.out.println("seed " + SEED + "\n" + counts.table());
    FullRunReport.write(
        "generated-urls", "Generated URLs against the drivers", SEED, counts.table());
    assertThat(wrong).as("seed " + SEED).isEmpty();
  }
}

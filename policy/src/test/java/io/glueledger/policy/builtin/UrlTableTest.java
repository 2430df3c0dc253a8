/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Finding;
import io.glueledger.testkit.TestResources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code urls.csv}: what is found in URLs of every dialect, from request to finding. */
class UrlTableTest {
  private static final Set<String> ABOUT_URLS =
      Set.of("TLS-01", "TLS-05", "TLS-07", "SEC-04", "SUP-02");

  /** The rows of the table: dialect, URL, findings. */
  static Stream<Arguments> rows() {
    return TestResources.lines(UrlTableTest.class, "urls.csv").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arguments.of((Object[]) line.split(" \\| ", 3)));
  }

  @ParameterizedTest(name = "{1} → {2}")
  @MethodSource("rows")
  void findsWhatTheTableSays(String dialect, String url, String expected) {
    String found =
        findings(dialect, url).stream()
            .map(Finding::getPolicyId)
            .filter(ABOUT_URLS::contains)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void noFindingQuotesAPassword(String dialect, String url) {
    assertThat(findings(dialect, url).toString()).doesNotContain("correct-horse", "correct;horse");
  }

  @Test
  void theTableIsLargeEnoughToMeanSomething() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(150);
  }

  private static List<Finding> findings(String dialect, String url) {
    boolean jdbc = url.startsWith("jdbc:") || dialect.equals("postgresql");
    String type = jdbc ? "JDBC" : dialect.equals("mongodb") ? "MONGODB" : "CUSTOM";
    String key = jdbc ? "JDBC_CONNECTION_URL" : "CONNECTION_URL";
    return BuiltInPolicies.decide(type, Map.of(key, url)).findings();
  }
}

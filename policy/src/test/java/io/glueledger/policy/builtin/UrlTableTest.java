/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Finding;
import io.glueledger.policy.cases.GivenConnection;
import io.glueledger.policy.decision.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** The table {@code urls.csv}: what is found in URLs of every dialect, from request to finding. */
class UrlTableTest {
  private static final Set<String> ABOUT_URLS =
      Set.of("TLS-01", "TLS-05", "TLS-07", "SEC-04", "SUP-02");
  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");

  /** The rows of the table: dialect, URL, findings. */
  static Stream<List<String>> table() {
    try (InputStream table = UrlTableTest.class.getResourceAsStream("urls.csv")) {
      assertThat(table).isNotNull();
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(" \\| ", 3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> rows() {
    return table().map(row -> Arguments.of(row.get(0), row.get(1), row.get(2)));
  }

  @ParameterizedTest(name = "{1} → {2}")
  @MethodSource("rows")
  void findsWhatTheTableSays(String dialect, String url, String expected) {
    // Given
    GivenConnection given = new GivenConnection(input(dialect, url), Map.of());

    // When
    Decision decision = BuiltInPolicies.decide(given.redacted(ID));

    // Then
    String found =
        decision.findings().stream()
            .map(Finding::getPolicyId)
            .filter(ABOUT_URLS::contains)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    assertThat(decision.findings().toString()).doesNotContain("correct-horse", "correct;horse");
  }

  @Test
  void theTableIsLargeEnoughToMeanSomething() {
    // When
    long rows = rows().count();

    // Then
    assertThat(rows).isGreaterThanOrEqualTo(150);
  }

  private static ConnectionInput input(String dialect, String url) {
    boolean jdbc = url.startsWith("jdbc:") || dialect.equals("postgresql");
    String type = jdbc ? "JDBC" : dialect.equals("mongodb") ? "MONGODB" : "CUSTOM";
    String key = jdbc ? "JDBC_CONNECTION_URL" : "CONNECTION_URL";
    return ConnectionInput.builder()
        .name("orders")
        .connectionType(type)
        .connectionPropertiesWithStrings(Map.of(key, url))
        .build();
  }
}

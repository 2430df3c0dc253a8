/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Finding;
import io.glueledger.policy.cases.GivenConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Redaction and policies see the same: nobody can take something out of the policies' sight by
 * saying it again where secrets stand, for the redactor keeps secrets out of every other text.
 */
class SameSightProperties {
  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final Set<String> ABOUT = Set.of("TLS-05", "TLS-07", "SEC-04", "SUP-02");
  private static final List<String> PLACES =
      List.of("PASSWORD", "ENCRYPTED_PASSWORD", "UNKNOWN_KEY", "apiToken", "SparkProperties");

  /** A URL of the table, a word of it, and where that is said again. */
  record Repetition(String type, String key, String url, String word, String place) {}

  @Provide
  Arbitrary<Repetition> repetitions() {
    return Arbitraries.of(urls())
        .flatMap(
            url -> {
              List<String> words =
                  Stream.concat(
                          Stream.of(url.split("[^A-Za-z0-9._]+")), Stream.of("false", "disable"))
                      .filter(word -> word.length() > 2)
                      .toList();
              boolean mongo = url.startsWith("mongodb");
              return Combinators.combine(Arbitraries.of(words), Arbitraries.of(PLACES))
                  .as(
                      (word, place) ->
                          new Repetition(
                              mongo ? "MONGODB" : "JDBC",
                              mongo ? "CONNECTION_URL" : "JDBC_CONNECTION_URL",
                              url,
                              word,
                              place));
            });
  }

  @Property(tries = 1500)
  void aWordThatIsSaidAgainAsASecretHidesNothingOfAUrl(
      @ForAll("repetitions") Repetition repetition) {
    // Given
    Map<String, String> plain = Map.of(repetition.key(), repetition.url());
    Map<String, String> repeated = new HashMap<>(plain);
    repeated.put(
        repetition.place(),
        repetition.place().equals("SparkProperties")
            ? "{\"password\":\"" + repetition.word() + "\"}"
            : repetition.word());

    // When
    Set<String> found = found(repetition.type(), repeated);

    // Then
    assertThat(found).containsAll(found(repetition.type(), plain));
  }

  @Provide
  Arbitrary<Map<String, String>> switches() {
    return Arbitraries.maps(
        Arbitraries.of(
            "JDBC_ENFORCE_SSL",
            "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
            "KAFKA_SSL_ENABLED",
            "KAFKA_SKIP_CUSTOM_CERT_VALIDATION"),
        Arbitraries.of("true", "TRUE", "false", "False", "yes", "1", "0", " ", "true ", "hunter2"));
  }

  @Property(tries = 400)
  void aSwitchIsWhatTheRequestSaidOrUnsafe(
      @ForAll("switches") Map<String, String> switches, @ForAll boolean stream) {
    // Given
    Map<String, String> properties = new TreeMap<>(switches);
    properties.put("PASSWORD", switches.values().stream().findFirst().orElse("x"));

    // When
    Set<String> found = found(stream ? "KAFKA" : "JDBC", properties);

    // Then
    Set<String> expected = new TreeSet<>();
    expectIf(!stream && !is(switches, "JDBC_ENFORCE_SSL", "true"), "TLS-01", expected);
    expectIf(
        !stream && !isAbsentOr(switches, "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "false"),
        "TLS-02",
        expected);
    expectIf(stream && !isAbsentOr(switches, "KAFKA_SSL_ENABLED", "true"), "TLS-03", expected);
    expectIf(
        stream && !isAbsentOr(switches, "KAFKA_SKIP_CUSTOM_CERT_VALIDATION", "false"),
        "TLS-04",
        expected);
    assertThat(found.stream().filter(id -> id.matches("TLS-0[1-4]"))).hasSameElementsAs(expected);
  }

  private static void expectIf(boolean holds, String id, Set<String> expected) {
    if (holds) {
      expected.add(id);
    }
  }

  private static boolean is(Map<String, String> switches, String key, String value) {
    return value.equalsIgnoreCase(switches.getOrDefault(key, ""));
  }

  private static boolean isAbsentOr(Map<String, String> switches, String key, String value) {
    return !switches.containsKey(key) || is(switches, key, value);
  }

  private static Set<String> found(String type, Map<String, String> properties) {
    GivenConnection given =
        new GivenConnection(
            ConnectionInput.builder()
                .name("orders")
                .connectionType(type)
                .connectionPropertiesWithStrings(properties)
                .build(),
            Map.of());
    return BuiltInPolicies.decide(given.redacted(ID)).findings().stream()
        .map(Finding::getPolicyId)
        .filter(id -> ABOUT.contains(id) || id.startsWith("TLS-0"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> urls() {
    return UrlTableTest.table()
        .map(row -> row.get(1))
        .filter(url -> url.startsWith("jdbc:") || url.startsWith("mongodb"))
        .toList();
  }
}

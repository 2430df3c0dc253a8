/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Finding;
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

/**
 * Redaction and policies see the same: nobody can take something out of the policies' sight by
 * saying it again where secrets stand, for the redactor keeps secrets out of every other text.
 */
class SameSightProperties {
  private static final Set<String> ABOUT_URLS = Set.of("TLS-05", "TLS-07", "SEC-04", "SUP-02");

  /** A URL of the table, a word of it, and where that is said again. */
  record Repetition(String url, String word, String place) {}

  @Provide
  Arbitrary<Repetition> repetitions() {
    List<String> urls =
        UrlTableTest.rows()
            .map(row -> (String) row.get()[1])
            .filter(url -> url.startsWith("jdbc:") || url.startsWith("mongodb"))
            .toList();
    Arbitrary<String> places =
        Arbitraries.of(
            "PASSWORD", "ENCRYPTED_PASSWORD", "UNKNOWN_KEY", "apiToken", "SparkProperties");
    return Arbitraries.of(urls)
        .flatMap(
            url ->
                Combinators.combine(Arbitraries.of(words(url)), places)
                    .as((word, place) -> new Repetition(url, word, place)));
  }

  private static List<String> words(String url) {
    return Stream.concat(Stream.of(url.split("[^A-Za-z0-9._]+")), Stream.of("false", "disable"))
        .filter(word -> word.length() > 2)
        .toList();
  }

  @Property(tries = 1500)
  void aWordThatIsSaidAgainAsASecretHidesNothingOfAUrl(
      @ForAll("repetitions") Repetition repetition) {
    // Given
    boolean mongo = repetition.url().startsWith("mongodb");
    String type = mongo ? "MONGODB" : "JDBC";
    Map<String, String> plain =
        Map.of(mongo ? "CONNECTION_URL" : "JDBC_CONNECTION_URL", repetition.url());
    Map<String, String> repeated = new HashMap<>(plain);
    repeated.put(
        repetition.place(),
        repetition.place().equals("SparkProperties")
            ? "{\"password\":\"" + repetition.word() + "\"}"
            : repetition.word());

    // When
    Set<String> found = found(type, repeated);

    // Then
    assertThat(found).containsAll(found(type, plain));
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

  @Property(tries = 250)
  void aSwitchOfADatabaseIsWhatTheRequestSaidOrUnsafe(
      @ForAll("switches") Map<String, String> switches) {
    Set<String> found = foundOfSwitches("JDBC", switches);
    assertThat(!found.contains("TLS-01")).isEqualTo(is(switches, "JDBC_ENFORCE_SSL", "true"));
    assertThat(!found.contains("TLS-02"))
        .isEqualTo(isAbsentOr(switches, "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "false"));
    assertThat(found).doesNotContain("TLS-03", "TLS-04");
  }

  @Property(tries = 250)
  void aSwitchOfAStreamIsWhatTheRequestSaidOrUnsafe(
      @ForAll("switches") Map<String, String> switches) {
    Set<String> found = foundOfSwitches("KAFKA", switches);
    assertThat(!found.contains("TLS-03"))
        .isEqualTo(isAbsentOr(switches, "KAFKA_SSL_ENABLED", "true"));
    assertThat(!found.contains("TLS-04"))
        .isEqualTo(isAbsentOr(switches, "KAFKA_SKIP_CUSTOM_CERT_VALIDATION", "false"));
    assertThat(found).doesNotContain("TLS-01", "TLS-02");
  }

  private static boolean is(Map<String, String> switches, String key, String value) {
    return value.equalsIgnoreCase(switches.getOrDefault(key, ""));
  }

  private static boolean isAbsentOr(Map<String, String> switches, String key, String value) {
    return !switches.containsKey(key) || is(switches, key, value);
  }

  private static Set<String> foundOfSwitches(String type, Map<String, String> switches) {
    Map<String, String> properties = new TreeMap<>(switches);
    properties.put("PASSWORD", switches.values().stream().findFirst().orElse("x"));
    return found(type, properties);
  }

  private static Set<String> found(String type, Map<String, String> properties) {
    return BuiltInPolicies.decide(type, properties).findings().stream()
        .map(Finding::getPolicyId)
        .filter(id -> ABOUT_URLS.contains(id) || id.startsWith("TLS-0"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

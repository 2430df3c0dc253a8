/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Fingerprint;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A new host gets the credentials of the old one, unless they are known to be others. */
class ExposedCredentialsTest {
  private static final String HOST = "ConnectionProperties.HOST";

  static Stream<Arguments> passwords() {
    return Stream.of(
        arguments("the same", hidden("k1:a"), hidden("k1:a"), true),
        arguments("another", hidden("k1:a"), hidden("k1:b"), false),
        arguments(
            "the same, while the key is rotated",
            hidden("k1:a", "k2:b"),
            hidden("k2:b", "k3:c"),
            true),
        arguments(
            "another, while the key is rotated",
            hidden("k1:a", "k2:b"),
            hidden("k2:x", "k3:c"),
            false),
        arguments("without a common key nobody knows", hidden("k1:a"), hidden("k2:b"), true),
        arguments("without fingerprints nobody knows", hidden(), hidden(), true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passwords")
  void aPasswordThatMayHaveStayedIsExposed(String name, Value was, Value is, boolean exposed) {
    // Given
    DefinitionFacts before = facts("db.old.example.com", was);
    DefinitionFacts now = facts("db.new.example.org", is);

    // When
    SecurityChanges changes = SecurityChanges.between(before, now);

    // Then
    assertThat(changes.redirected()).containsKey(HOST);
    assertThat(changes.exposed().contains(HOST)).isEqualTo(exposed);
  }

  @Test
  void aPasswordThatIsNewWasNobodysBefore() {
    // Given
    DefinitionFacts before = DefinitionFacts.of(DefinitionBuilder.of("JDBC").with("HOST=db.old.example.com").build());
    DefinitionFacts now = facts("db.new.example.org", hidden("k1:a"));

    // When
    SecurityChanges changes = SecurityChanges.between(before, now);

    // Then
    assertThat(changes.exposed()).isEmpty();
  }

  @Test
  void aSecretOfTheSameNameStays() {
    // Given
    DefinitionFacts before = secret("db.old.example.com", "orders");
    DefinitionFacts now = secret("db.new.example.org", "orders");

    // When
    SecurityChanges changes = SecurityChanges.between(before, now);

    // Then
    assertThat(changes.exposed()).containsExactly(HOST);
  }

  @Test
  void aSecretOfAnotherNameAndAHostOfTheSameDomainExposeNothing() {
    // When
    SecurityChanges otherSecret =
        SecurityChanges.between(
            secret("db.old.example.com", "orders"), secret("db.new.example.org", "new"));
    SecurityChanges neighbour =
        SecurityChanges.between(
            secret("db1.old.example.com", "orders"), secret("db2.old.example.com", "orders"));

    // Then
    assertThat(otherSecret.exposed()).isEmpty();
    assertThat(neighbour.redirected()).containsKey(HOST);
    assertThat(neighbour.exposed()).isEmpty();
  }

  private static DefinitionFacts facts(String host, Value password) {
    return DefinitionFacts.of(
        DefinitionBuilder.of("JDBC").with("HOST=" + host).property("PASSWORD", password).build());
  }

  private static DefinitionFacts secret(String host, String name) {
    return DefinitionFacts.of(DefinitionBuilder.of("JDBC").with("HOST=" + host, "SECRET_ID=" + name).build());
  }

  /** Fingerprints as {@code key:letter}. */
  static Value hidden(String... fingerprints) {
    return Value.newBuilder()
        .setVisibility(Visibility.REDACTED)
        .setFingerprints(Stream.of(fingerprints).map(ExposedCredentialsTest::fingerprint).toList())
        .build();
  }

  static Fingerprint fingerprint(String text) {
    byte[] hmac = new byte[32];
    hmac[0] = (byte) text.charAt(text.indexOf(':') + 1);
    return new Fingerprint(List.of(text.split(":", 2)).get(0), new Sha256(hmac));
  }
}

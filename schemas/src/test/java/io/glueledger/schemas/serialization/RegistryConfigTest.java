/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryConfigTest {

  @ParameterizedTest
  @CsvSource({
    "registry.example.com, must begin with http",
    "ftp://registry.example.com, must begin with http",
    "http://ada:hunter2@registry.example.com, holds credentials",
    "http://a b:hunter2@, is no URL",
  })
  void aWrongUrlIsRefusedWithoutShowingIt(String url, String problem) {
    // When
    var refusal = assertThatThrownBy(() -> RegistryConfig.of(url));

    // Then
    refusal
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("schema-registry.url")
        .hasMessageContaining(problem)
        .hasNoCause()
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void noUrlIsRefused() {
    // When
    var refusal =
        assertThatThrownBy(() -> new RegistryConfig(List.of(), Duration.ofSeconds(1), Map.of()));

    // Then
    refusal.hasMessageStartingWith("schema-registry.url is missing");
  }

  @Test
  void aTimeoutOfNothingIsRefused() {
    // When
    var refusal =
        assertThatThrownBy(
            () -> new RegistryConfig(List.of("http://localhost"), Duration.ZERO, Map.of()));

    // Then
    refusal.hasMessageStartingWith("schema-registry timeout is PT0S");
  }

  @Test
  void credentialsAreNotShown() {
    // Given
    RegistryConfig config =
        new RegistryConfig(
            List.of("http://localhost"),
            Duration.ofSeconds(1),
            Map.of("basic.auth.user.info", "ada:hunter2"));

    // When
    String text = config.toString();

    // Then
    assertThat(text).contains("basic.auth.user.info").doesNotContain("hunter2");
  }

  @Test
  void aPropertyWithAPromiseIsRefused() {
    // When
    var refusal =
        assertThatThrownBy(
            () ->
                new RegistryConfig(
                    List.of("mock://x"),
                    Duration.ofSeconds(1),
                    Map.of("auto.register.schemas", "true")));

    // Then
    refusal.hasMessageStartingWith("schema-registry.auto.register.schemas cannot be set");
  }
}

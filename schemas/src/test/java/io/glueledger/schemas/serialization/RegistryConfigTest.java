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

  private static final List<String> URLS = List.of("http://localhost");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({
    "registry.example.com, must begin with http",
    "ftp://registry.example.com, must begin with http",
    "http://ada:hunter2@registry.example.com, holds credentials",
    "http://a b:hunter2@, is no URL",
  })
  void aWrongUrlIsRefusedWithoutShowingIt(String url, String problem) {
    assertThatThrownBy(() -> RegistryConfig.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("schema-registry.url")
        .hasMessageContaining(problem)
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }

  @Test
  void noUrlIsRefused() {
    assertThatThrownBy(() -> new RegistryConfig(List.of(), SECOND, Map.of()))
        .hasMessageStartingWith("schema-registry.url is missing");
  }

  @Test
  void aTimeoutOfNothingIsRefused() {
    assertThatThrownBy(() -> new RegistryConfig(URLS, Duration.ZERO, Map.of()))
        .hasMessageStartingWith("schema-registry timeout is PT0S");
  }

  @Test
  void credentialsAreNotShown() {
    Map<String, String> credentials = Map.of("basic.auth.user.info", "ada:hunter2");
    assertThat(new RegistryConfig(URLS, SECOND, credentials).toString())
        .contains("basic.auth.user.info")
        .doesNotContain("hunter2");
  }

  @Test
  void aPropertyWithAPromiseIsRefused() {
    Map<String, String> promised = Map.of("auto.register.schemas", "true");
    assertThatThrownBy(() -> new RegistryConfig(URLS, SECOND, promised))
        .hasMessageStartingWith("schema-registry.auto.register.schemas cannot be set");
  }
}

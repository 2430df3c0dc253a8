/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.config.value.InvalidConfigException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryConfigTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void listensOnLoopbackUnlessSaidOtherwise() {
    // When
    ListenConfig listen = ListenConfig.defaults();

    // Then
    assertThat(listen.host()).isEqualTo("127.0.0.1");
    assertThat(listen.port()).isEqualTo(8080);
    assertThat(listen.reachedOverTls()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "ledger.example.com", "127.0.0.1.nip.io"})
  void refusesOthersWithoutTls(String host) {
    // Then
    assertThatThrownBy(() -> new ListenConfig(host, 8080, 0, false, Optional.empty()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("query-api.listen.host is not loopback");
    assertThat(new ListenConfig(host, 8080, 0, true, Optional.empty()).reachedOverTls()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8095, true",
    "https://projector.example.com, false",
    "ftp://127.0.0.1, false",
    "localhost:8095, false",
    "http://user@127.0.0.1, false",
    "http://127.0.0.1/?a=b, false",
  })
  void wantsATokenForProjectorsElsewhereAndPlainUrls(URI url, boolean accepted) {
    // Given
    List<URI> urls = List.of(url);

    // Then
    if (accepted) {
      assertThat(new ProjectorsConfig(urls, Optional.empty(), SECOND, SECOND).urls())
          .isEqualTo(urls);
    } else {
      assertThatThrownBy(() -> new ProjectorsConfig(urls, Optional.empty(), SECOND, SECOND))
          .isInstanceOf(InvalidConfigException.class)
          .hasMessageStartingWith("query-api.projector");
    }
  }

  @Test
  void namesTheKeyOfEveryLimit() {
    // Then
    assertThatThrownBy(() -> new LimitsConfig(0, SECOND, SECOND))
        .hasMessageStartingWith("query-api.limits.connections");
    assertThatThrownBy(() -> new LimitsConfig(1, Duration.ofHours(1), SECOND))
        .hasMessageStartingWith("query-api.limits.request-timeout");
    assertThatThrownBy(() -> new LimitsConfig(1, SECOND, Duration.ZERO))
        .hasMessageStartingWith("query-api.limits.idle-timeout");
    assertThatThrownBy(
            () -> new SignInConfig(Path.of("tokens"), Optional.empty(), Duration.ofDays(8)))
        .hasMessageStartingWith("query-api.session-lifetime");
    assertThatThrownBy(() -> new ProjectorsConfig(List.of(), Optional.empty(), SECOND, SECOND))
        .hasMessageStartingWith("query-api.projectors must name");
  }
}

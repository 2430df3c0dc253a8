/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigResult;
import io.glueledger.testkit.config.KeyTable;
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

  private static final String REQUIRED =
      "query-api.projectors=http://127.0.0.1:8092; query-api.tokens-file=tokens.yaml";

  private static KeyTable<QueryConfig> table() {
    return new KeyTable<>(QueryConfig.PART, REQUIRED);
  }

  @Test
  void everyKeyHasItsDefaultAndSetsItsProperty() {
    // Given
    KeyTable<QueryConfig> table =
        table()
            .row("query-api.listen.host", c -> c.listen().listener().host(), "127.0.0.1", "::1", "::1")
            .row("query-api.listen.port", c -> c.listen().listener().port(), 8080, "0", 0)
            .row("query-api.listen.tls.certificate", c -> c.listen().listener().certificate(), Optional.empty(), "cert.pem; query-api.listen.tls.key=key.pem", Optional.of(Path.of("cert.pem")))
            .row("query-api.listen.tls.key", c -> c.listen().listener().privateKey(), Optional.empty(), "key.pem; query-api.listen.tls.certificate=cert.pem", Optional.of(Path.of("key.pem")))
            .row("query-api.listen.behind-proxy", c -> c.listen().listener().behindProxy(), false, "true", true)
            .row("query-api.listen.admin-port", c -> c.listen().adminPort(), 8094, "0", 0)
            .row("query-api.projectors", c -> c.projectors().urls(), List.of(URI.create("http://127.0.0.1:8092")), "http://localhost:1, http://[::1]:2", List.of(URI.create("http://localhost:1"), URI.create("http://[::1]:2")))
            .row("query-api.projector-token-file", c -> c.projectors().tokenFile(), Optional.empty(), "token", Optional.of(Path.of("token")))
            .row("query-api.projector-timeout", c -> c.projectors().answerTimeout(), Duration.ofSeconds(5), "1s", Duration.ofSeconds(1))
            .row("query-api.projector-refresh", c -> c.projectors().refreshInterval(), Duration.ofSeconds(10), "1m", Duration.ofMinutes(1))
            .row("query-api.tokens-file", c -> c.signIn().tokensFile(), Path.of("tokens.yaml"), "/etc/tokens", Path.of("/etc/tokens"))
            .row("query-api.session-key-file", c -> c.signIn().sessionKeyFile(), Optional.empty(), "key", Optional.of(Path.of("key")))
            .row("query-api.session-lifetime", c -> c.signIn().sessionLifetime(), Duration.ofHours(10), "7d", Duration.ofDays(7))
            .row("query-api.limits.connections", c -> c.limits().connections(), 2000, "10", 10)
            .row("query-api.limits.request-timeout", c -> c.limits().requestTimeout(), Duration.ofSeconds(20), "1m", Duration.ofMinutes(1))
            .row("query-api.limits.idle-timeout", c -> c.limits().idleTimeout(), Duration.ofMinutes(1), "1h", Duration.ofHours(1));

    // When / Then
    table.verify();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query-api.listen.host=10.0.0.1          | query-api.listen.host | is not loopback
          query-api.listen.host=127.0.0.1.nip.io  | query-api.listen.host | is not loopback
          query-api.listen.admin-port=-1          | query-api.listen.admin-port | must be 0 to 65535
          query-api.projectors=,                  | query-api.projectors | must name the internal port of at least one
          query-api.projectors=ftp://127.0.0.1    | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=localhost:8095     | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=http://u:pw@127.0.0.1 | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=http://127.0.0.1/?a=b | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=https://p.example.com | query-api.projector-token-file | must be set
          query-api.projector-timeout=99ms        | query-api.projector-timeout | must be 100ms to 1m
          query-api.projector-refresh=11m         | query-api.projector-refresh | must be 1s to 10m
          query-api.session-lifetime=8d           | query-api.session-lifetime | must be 1m to 7d
          query-api.limits.connections=0          | query-api.limits.connections | must be 1 to 100000
          query-api.limits.request-timeout=1h     | query-api.limits.request-timeout | must be 1s to 1m
          query-api.limits.idle-timeout=0s        | query-api.limits.idle-timeout | must be 1s to 1h
          """)
  void namesTheKeyAndTheFix(String settings, String key, String words) {
    // When
    ConfigResult<QueryConfig> result = table().load(settings);

    // Then
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.message()).contains(words).doesNotContain("u:pw");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query-api.listen.host=0.0.0.0; query-api.listen.behind-proxy=true",
        "query-api.projectors=https://p.example.com; query-api.projector-token-file=token"
      })
  void isReachedAndAsksElsewhereWithWhatThatNeeds(String settings) {
    // When
    ConfigResult<QueryConfig> result = table().load(settings);

    // Then
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void onLoopbackItHasDefaults() {
    // When
    QueryConfig config =
        QueryConfig.onLoopback(0, URI.create("http://127.0.0.1:8092"), Path.of("tokens.yaml"));

    // Then
    assertThat(config.listen().listener().isLoopback()).isTrue();
    assertThat(config.listen().adminPort()).isZero();
    assertThat(config.limits().connections()).isEqualTo(2000);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.testkit.config.KeyTable;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryConfigTest {

  private static final String REQUIRED =
      "query-api.projectors=http://127.0.0.1:8092; query-api.tokens-file=tokens.yaml;"
          + " query-api.projector-token-file=internal-token";

  private final KeyTable<QueryConfig> table = new KeyTable<>(QueryConfig.PART, REQUIRED);

  @Test
  void everyKeyHasItsDefaultAndSetsItsProperty() {
    table.verify(
        """
        query-api.listen.host | listen.listener.host | 127.0.0.1 | ::1 | ::1
        query-api.listen.port | listen.listener.port | 8080 | 0 | 0
        query-api.listen.tls.certificate | listen.listener.certificate | - | cert.pem; query-api.listen.tls.key=key.pem | cert.pem
        query-api.listen.tls.key | listen.listener.privateKey | - | key.pem; query-api.listen.tls.certificate=cert.pem | key.pem
        query-api.listen.behind-proxy | listen.listener.behindProxy | false | true | true
        query-api.listen.admin-port | listen.adminPort | 8094 | 0 | 0
        query-api.listen.drain | listen.drain | PT0S | 5s | PT5S
        query-api.admin.host | listen.admin.host | 127.0.0.1 | ::1 | ::1
        query-api.admin.tls.certificate | listen.admin.certificate | - | cert.pem; query-api.admin.tls.key=key.pem | cert.pem
        query-api.admin.tls.key | listen.admin.privateKey | - | key.pem; query-api.admin.tls.certificate=cert.pem | key.pem
        query-api.admin.behind-proxy | listen.admin.behindProxy | false | true | true
        query-api.admin.token-file | listen.admin.tokenFile | - | token | token
        query-api.projectors | projectors.urls | [http://127.0.0.1:8092] | http://localhost:1, http://[::1]:2 | [http://localhost:1, http://[::1]:2]
        query-api.projector-token-file | projectors.tokenFile | internal-token | token | token
        query-api.projector-timeout | projectors.answerTimeout | PT5S | 1s | PT1S
        query-api.projector-refresh | projectors.refreshInterval | PT10S | 1m | PT1M
        query-api.projector-wait | projectors.moveWait | PT5S | 0s | PT0S
        query-api.gates | gates.urls | - | http://gate:8090 | [http://gate:8090]
        query-api.gate-timeout | gates.timeout | PT15S | 20s | PT20S
        query-api.tokens-file | signIn.tokensFile | tokens.yaml | /etc/tokens | /etc/tokens
        query-api.session-key-file | signIn.sessionKeyFile | - | key | key
        query-api.session-lifetime | signIn.sessionLifetime | PT10H | 7d | PT168H
        query-api.session-idle | signIn.sessionIdle | PT15M | 5m | PT5M
        query-api.limits.connections | limits.connections | 2000 | 10 | 10
        query-api.limits.request-timeout | limits.requestTimeout | PT20S | 1m | PT1M
        query-api.limits.idle-timeout | limits.idleTimeout | PT1M | 1h | PT1H
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query-api.listen.host=10.0.0.1          | query-api.listen.host | is not loopback
          query-api.listen.host=127.0.0.1.nip.io  | query-api.listen.host | is not loopback
          query-api.listen.admin-port=-1          | query-api.listen.admin-port | must be 0 to 65535
          query-api.admin.host=0.0.0.0; query-api.admin.behind-proxy=true | query-api.admin.token-file | is missing
          query-api.admin.host=0.0.0.0; query-api.admin.token-file=t | query-api.admin.host | is not loopback
          query-api.projectors=,                  | query-api.projectors | must name the internal port of at least one
          query-api.projectors=ftp://127.0.0.1    | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=localhost:8095     | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=http://u:pw@127.0.0.1 | query-api.projectors | must be addresses of http:// or https://
          query-api.projectors=http://127.0.0.1/?a=b | query-api.projectors | must be addresses of http:// or https://
          query-api.projector-timeout=99ms        | query-api.projector-timeout | must be 100ms to 1m
          query-api.projector-refresh=11m         | query-api.projector-refresh | must be 1s to 10m
          query-api.projector-wait=21s            | query-api.projector-wait | must be 0s to 20s
          query-api.listen.drain=31s              | query-api.listen.drain | must be 0s to 30s
          query-api.session-lifetime=8d           | query-api.session-lifetime | must be 1m to 7d
          query-api.limits.connections=0          | query-api.limits.connections | must be 1 to 100000
          query-api.limits.request-timeout=1h     | query-api.limits.request-timeout | must be 1s to 1m
          query-api.limits.idle-timeout=0s        | query-api.limits.idle-timeout | must be 1s to 1h
          """)
  void namesTheKeyAndTheFix(String settings, String key, String words) {
    assertThat(table.load(settings).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo(key);
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
    assertThat(table.load(settings).problems()).isEmpty();
  }

  @Test
  void onLoopbackItHasDefaults() {
    QueryConfig config =
        QueryConfig.onLoopback(
            0, URI.create("http://127.0.0.1:8092"), Path.of("token"), Path.of("tokens.yaml"));
    assertThat(config.listen().listener().isLoopback()).isTrue();
    assertThat(config.listen().adminPort()).isZero();
    assertThat(config.limits().connections()).isEqualTo(2000);
  }
}

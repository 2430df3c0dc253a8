/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.Listener;
import io.glueledger.definition.rules.RuleMode;
import io.glueledger.ingest.auth.AllowedHosts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigRecordsTest {

  private static final AllowedHosts HOSTS = new AllowedHosts(Set.of("gate.example.com"));

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("ingest.listen.host", call(() -> listen(" ", 1, "/", true))),
        arguments("ingest.listen.host", call(() -> listen("0.0.0.0", 1, "/", false))),
        arguments("ingest.listen.port", call(() -> listen("localhost", 65_536, "/", false))),
        arguments("ingest.listen.port", call(() -> listen("localhost", -1, "/", false))),
        arguments("ingest.listen.base-path", call(() -> listen("localhost", 1, "/a/", false))),
        arguments("ingest.limits.connections", call(() -> limits(0, 1, 4096, 4096, 10, 10))),
        arguments("ingest.limits.requests", call(() -> limits(1, 0, 4096, 4096, 10, 10))),
        arguments("ingest.limits.body", call(() -> limits(1, 1, 262_145, 4096, 10, 10))),
        arguments("ingest.limits.headers", call(() -> limits(1, 1, 4096, 1, 10, 10))),
        arguments("ingest.limits.request-timeout", call(() -> limits(1, 1, 4096, 4096, 61, 10))),
        arguments("ingest.limits.idle-timeout", call(() -> limits(1, 1, 4096, 4096, 10, 0))),
        arguments("ingest.account-id", call(() -> account("12345", "eu-central-1", "c"))),
        arguments("ingest.region", call(() -> account("123456789012", "Frankfurt", "c"))),
        arguments("ingest.catalogs", call(() -> account("123456789012", "eu-central-1", " "))),
        arguments(
            "ingest.policies",
            call(() -> new PolicyConfig(List.of(Path.of("a"), Path.of("a")), false, RuleMode.OFF))),
        arguments("ingest.forward-within", call(() -> timing(4, 12, 13, 4, 300))),
        arguments("ingest.append-timeout", call(() -> timing(5, 5, 5, 5, 300))),
        arguments("ingest.append-timeout", call(() -> timing(0, 5, 5, 5, 300))),
        arguments("glue.timeout", call(() -> timing(1, 5, 30, 5, 300))),
        arguments("ingest.outcome-timeout", call(() -> timing(1, 5, 5, 0, 300))),
        arguments("ingest.sweep-interval", call(() -> timing(1, 5, 5, 5, 0))),
        arguments("glue.region", call(() -> new GlueConfig(Optional.empty(), "", false))),
        arguments("glue.endpoint", call(() -> glue("http://glue.example.com", false))),
        arguments("glue.endpoint", call(() -> glue("https://user:pw@glue.example.com", false))),
        arguments("glue.endpoint", call(() -> glue("https://glue.example.com?a=b", false))),
        arguments("glue.endpoint", call(() -> glue("glue.example.com", false))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void recordsRefuseWhatCannotBeAndNameTheKey(String key, ThrowingCallable construction) {
    // When / Then
    assertThatThrownBy(construction)
        .isInstanceOfSatisfying(
            InvalidConfigException.class,
            invalid -> {
              assertThat(invalid.key()).isEqualTo(key);
              assertThat(invalid).hasMessage(key + " " + invalid.problem());
              assertThat(invalid.problem()).doesNotContain("user:pw");
            });
  }

  @Test
  void plaintextToGlueIsForLoopbackOrStated() {
    // When
    List<GlueConfig> configs =
        List.of(
            glue("http://127.0.0.1:5602", false),
            glue("http://[::1]:5602", false),
            glue("http://local-glue:5602", true),
            glue("https://vpce.example.com", false));

    // Then
    assertThat(configs).hasSize(4);
  }

  private static ThrowingCallable call(ThrowingCallable construction) {
    return construction;
  }

  private static ListenConfig listen(String host, int port, String basePath, boolean proxy) {
    return new ListenConfig(
        new Listener("ingest.listen", host, port, proxy, Optional.empty()), 0, basePath, HOSTS);
  }

  private static LimitsConfig limits(
      int connections, int requests, long body, long headers, int request, int idle) {
    return new LimitsConfig(
        connections,
        requests,
        new ByteSize(body),
        new ByteSize(headers),
        Duration.ofSeconds(request),
        Duration.ofSeconds(idle));
  }

  private static AccountConfig account(String id, String region, String catalog) {
    return new AccountConfig(id, region, Set.of(catalog));
  }

  private static TimingConfig timing(int append, int forward, int glue, int outcome, int sweep) {
    return new TimingConfig(
        Duration.ofSeconds(1),
        Duration.ofSeconds(append),
        Duration.ofSeconds(forward),
        Duration.ofSeconds(glue),
        Duration.ofSeconds(outcome),
        Duration.ofSeconds(sweep));
  }

  private static GlueConfig glue(String endpoint, boolean plaintext) {
    return new GlueConfig(Optional.of(URI.create(endpoint)), "eu-central-1", plaintext);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.rules.RuleMode;
import io.glueledger.ingest.auth.AllowedHosts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigRecordsTest {

  private static final AllowedHosts HOSTS = new AllowedHosts(Set.of("gate.example.com"));

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("kafka.bootstrap.servers", call(() -> new KafkaConfig(Map.of()))),
        arguments("kafka.acks", call(() -> kafka("acks", "1"))),
        arguments("kafka.partitioner.class", call(() -> kafka("partitioner.class", "x"))),
        arguments(
            "kafka.partitioner.ignore.keys", call(() -> kafka("partitioner.ignore.keys", "true"))),
        arguments("schema-registry.url", call(() -> new RegistryConfig(List.of(), Map.of()))),
        arguments("schema-registry.url", call(() -> registry("ftp://registry"))),
        arguments("schema-registry.url", call(() -> registry("https://user:pw@registry"))),
        arguments(
            "schema-registry.auto.register.schemas",
            call(
                () ->
                    new RegistryConfig(
                        List.of(URI.create("mock://x")), Map.of("auto.register.schemas", "true")))),
        arguments("topics.partitions", call(() -> new TopicsConfig(0, 1, 1))),
        arguments("topics.replication-factor", call(() -> new TopicsConfig(1, 0, 1))),
        arguments("topics.min-insync-replicas", call(() -> new TopicsConfig(1, 1, 2))),
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acks",
        "enable.idempotence",
        "retries",
        "max.in.flight.requests.per.connection",
        "partitioner.class",
        "partitioner.availability.timeout.ms",
        "isolation.level",
        "processing.guarantee",
        "transactional.id",
        "linger.ms",
        "delivery.timeout.ms",
        "max.block.ms",
        "request.timeout.ms",
        "enable.auto.commit",
        "auto.offset.reset",
        "group.id",
        "key.serializer",
        "value.deserializer",
        "allow.auto.create.topics"
      })
  void propertiesThatCarryAPromiseAreRefusedWithTheReason(String property) {
    // When
    Optional<String> refusal = KafkaConfig.refusal(property);

    // Then
    assertThat(refusal)
        .hasValueSatisfying(
            reason ->
                assertThat(reason).startsWith("cannot be set, because ").endsWith("take it out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"security.protocol", "sasl.jaas.config", "compression.type", "client.rack"})
  void otherPropertiesPass(String property) {
    // When
    KafkaConfig config = kafka(property, "s3cr3t-canary");

    // Then
    assertThat(config.properties()).containsEntry(property, "s3cr3t-canary");
    assertThat(config.toString()).contains(property).doesNotContain("s3cr3t");
  }

  @Test
  void registryPropertiesAreHidden() {
    // When
    RegistryConfig config =
        new RegistryConfig(
            List.of(URI.create("https://registry")),
            Map.of("basic.auth.user.info", "s3cr3t-canary"));

    // Then
    assertThat(config.toString()).contains("basic.auth.user.info").doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,true",
    "LOCALHOST,true",
    "127.0.0.1,true",
    "127.9.8.7,true",
    "::1,true",
    "[::1],true",
    "0:0:0:0:0:0:0:1,true",
    "0.0.0.0,false",
    "::,false",
    "10.0.0.1,false",
    "localhost.example.com,false",
    "127.0.0.1.example.com,false",
    "::ffff:10.0.0.1,false",
    "1::1,false"
  })
  void knowsLoopback(String host, boolean expected) {
    // When
    boolean loopback = ListenConfig.isLoopback(host);

    // Then
    assertThat(loopback).isEqualTo(expected);
  }

  @Test
  void aListenerWithTlsOrAProxyMayBeReached() {
    // Given
    TlsConfig tls = new TlsConfig(Path.of("cert.pem"), Path.of("key.pem"));

    // When
    List<ListenConfig> listeners =
        List.of(
            listen("0.0.0.0", 8400, "/", true),
            new ListenConfig("0.0.0.0", 8400, 8401, "/glue", false, Optional.of(tls), HOSTS));

    // Then
    assertThat(listeners).extracting(ListenConfig::port).containsOnly(8400);
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

  @ParameterizedTest
  @CsvSource({
    "1B,1,1B",
    "1024B,1024,1KiB",
    "256KiB,262144,256KiB",
    "3MiB,3145728,3MiB",
    "1GiB,1073741824,1GiB",
    "0B,0,0B"
  })
  void readsAndWritesSizes(String text, long bytes, String written) {
    // When
    ByteSize size = ByteSize.parse(text);

    // Then
    assertThat(size.bytes()).isEqualTo(bytes);
    assertThat(size).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"256", "256 KiB", "256kb", "-1B", "", "1.5MiB", "9999999999B"})
  void refusesOtherSizes(String text) {
    // When / Then
    assertThatThrownBy(() -> ByteSize.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256KiB");
  }

  private static ThrowingCallable call(ThrowingCallable construction) {
    return construction;
  }

  private static KafkaConfig kafka(String property, String value) {
    return new KafkaConfig(Map.of("bootstrap.servers", "localhost:9092", property, value));
  }

  private static RegistryConfig registry(String url) {
    return new RegistryConfig(List.of(URI.create(url)), Map.of());
  }

  private static ListenConfig listen(String host, int port, String basePath, boolean proxy) {
    return new ListenConfig(host, port, 0, basePath, proxy, Optional.empty(), HOSTS);
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

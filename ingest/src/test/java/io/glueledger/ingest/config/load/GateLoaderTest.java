/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigResult.Loaded;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.Listener;
import io.glueledger.base.config.value.TlsConfig;
import io.glueledger.definition.rules.RuleMode;
import io.glueledger.ingest.auth.AllowedHosts;
import io.glueledger.ingest.config.AccountConfig;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.config.GlueConfig;
import io.glueledger.ingest.config.LimitsConfig;
import io.glueledger.ingest.config.ListenConfig;
import io.glueledger.ingest.config.PolicyConfig;
import io.glueledger.ingest.config.TimingConfig;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateLoaderTest {

  private static final String LEAST =
      """
      kafka.bootstrap.servers: localhost:9092
      schema-registry.url: http://localhost:8081
      ingest:
        account-id: 012345678901
        region: eu-central-1
        callers-file: callers.yaml
        fingerprint-keys-file: keys.yaml
        policies: []
      """;

  private static final String ALL =
      """
      kafka:
        bootstrap.servers: [one:9092, two:9092]
        security.protocol: SASL_SSL
        sasl:
          jaas.config: s3cr3t-canary
      schema-registry:
        url: "https://one:8081, https://two:8081"
        basic.auth.user.info: s3cr3t-canary
      topics:
        partitions: 3
        replication-factor: 1
        min-insync-replicas: 1
      ingest:
        listen:
          host: 0.0.0.0
          port: 9443
          admin-port: 9444
          base-path: /glue
          behind-proxy: true
          tls:
            certificate: tls/cert.pem
            key: /etc/gate/key.pem
        hosts: [gate.example.com, "gate:9443"]
        limits:
          connections: 10
          requests: 5
          body: 64KiB
          headers: 8KiB
          request-timeout: 5s
          idle-timeout: 30s
        account-id: "123456789012"
        region: us-gov-west-1
        catalogs: [123456789012, "123456789012:lake"]
        callers-file: callers.yaml
        fingerprint-keys-file: ../keys.yaml
        policies: [base.yaml, more.yaml]
        strict: true
        documented-rules: enforce
        baseline-timeout: 1s
        append-timeout: 2s
        forward-within: 5s
        outcome-timeout: 1500ms
        sweep-interval: 1h
        passthrough: [GetTables]
      glue:
        endpoint: http://local-glue:5602
        region: us-east-1
        timeout: 8s
        plaintext: true
      projector:
        anything: goes
      """;

  private final Path folder;

  GateLoaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void defaultsAreWhatTheDocumentsSay() throws IOException {
    // When
    GateConfig config = loaded(LEAST, Map.of());

    // Then
    assertThat(config)
        .isEqualTo(
            new GateConfig(
                new KafkaConfig(Map.of("bootstrap.servers", "localhost:9092")),
                RegistryConfig.of("http://localhost:8081"),
                new TopicsConfig(48, 3, 2),
                new ListenConfig(
                    new Listener("ingest.listen", "127.0.0.1", 8090, false, Optional.empty()),
                    8091,
                    "/",
                    new AllowedHosts(Set.of("localhost", "127.0.0.1", "[::1]"))),
                new LimitsConfig(
                    2000,
                    1000,
                    new ByteSize(262_144),
                    new ByteSize(16_384),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1)),
                new AccountConfig("012345678901", "eu-central-1", Set.of("012345678901")),
                folder.resolve("callers.yaml"),
                folder.resolve("keys.yaml"),
                new PolicyConfig(List.of(), false, RuleMode.WARN),
                new TimingConfig(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(12),
                    Duration.ofSeconds(3),
                    Duration.ofMinutes(5)),
                Set.of(),
                new GlueConfig(Optional.empty(), "eu-central-1", false)));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    // When
    GateConfig config = loaded(ALL, Map.of());

    // Then
    assertThat(config)
        .isEqualTo(
            new GateConfig(
                new KafkaConfig(
                    Map.of(
                        "bootstrap.servers",
                        "one:9092,two:9092",
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.jaas.config",
                        "s3cr3t-canary")),
                new RegistryConfig(
                    List.of("https://one:8081", "https://two:8081"),
                    Duration.ofSeconds(5),
                    Map.of("basic.auth.user.info", "s3cr3t-canary")),
                new TopicsConfig(3, 1, 1),
                new ListenConfig(
                    new Listener(
                        "ingest.listen",
                        "0.0.0.0",
                        9443,
                        true,
                        Optional.of(
                            new TlsConfig(
                                folder.resolve("tls/cert.pem"), Path.of("/etc/gate/key.pem")))),
                    9444,
                    "/glue",
                    new AllowedHosts(Set.of("gate.example.com", "gate:9443"))),
                new LimitsConfig(
                    10,
                    5,
                    new ByteSize(65_536),
                    new ByteSize(8192),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30)),
                new AccountConfig(
                    "123456789012", "us-gov-west-1", Set.of("123456789012", "123456789012:lake")),
                folder.resolve("callers.yaml"),
                folder.resolveSibling("keys.yaml"),
                new PolicyConfig(
                    List.of(folder.resolve("base.yaml"), folder.resolve("more.yaml")),
                    true,
                    RuleMode.ENFORCE),
                new TimingConfig(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    Duration.ofMillis(1500),
                    Duration.ofHours(1)),
                Set.of("GetTables"),
                new GlueConfig(
                    Optional.of(URI.create("http://local-glue:5602")), "us-east-1", true)));
    assertThat(config.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void theEnvironmentIsOverTheFile() throws IOException {
    // Given
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_INGEST_LISTEN_PORT", "9000",
            "GLUE_LEDGER_INGEST_POLICIES", "a.yaml, b.yaml",
            "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "three:9092",
            "GLUE_LEDGER_KAFKA_SASL_JAAS_CONFIG", "s3cr3t-canary",
            "GLUE_LEDGER_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "s3cr3t-canary",
            "PATH", "/bin");

    // When
    GateConfig config = loaded(LEAST, environment);

    // Then
    assertThat(config.listen().listener().port()).isEqualTo(9000);
    assertThat(config.policy().files()).containsExactly(Path.of("a.yaml"), Path.of("b.yaml"));
    assertThat(config.kafka().properties())
        .isEqualTo(Map.of("bootstrap.servers", "three:9092", "sasl.jaas.config", "s3cr3t-canary"));
    assertThat(config.registry().properties()).containsKey("basic.auth.user.info");
  }

  @Test
  void theEnvironmentAloneIsEnough() {
    // Given
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
            "GLUE_LEDGER_SCHEMA_REGISTRY_URL", "mock://demo",
            "GLUE_LEDGER_INGEST_ACCOUNT_ID", "123456789012",
            "GLUE_LEDGER_INGEST_REGION", "eu-central-1",
            "GLUE_LEDGER_INGEST_CALLERS_FILE", "callers.yaml",
            "GLUE_LEDGER_INGEST_FINGERPRINT_KEYS_FILE", "keys.yaml",
            "GLUE_LEDGER_INGEST_POLICIES", "");

    // When
    ConfigResult<GateConfig> result = GateLoader.load(Optional.empty(), environment);

    // Then
    assertThat(result).isInstanceOf(Loaded.class);
  }

  @Test
  void variablesOfOthersAreLeftAlone() throws IOException {
    // Given
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_CONFIG", "gate.yaml",
            "GLUE_LEDGER_OPTS", "-Xmx1g",
            "GLUE_LEDGER_PROJECTOR_PORT", "1",
            "GLUE_LEDGER_QUERY_API_PORT", "1",
            "GLUE_LEDGER_KAFKA_SERVICE_HOST", "10.0.0.1",
            "GLUE_LEDGER_KAFKA_SERVICE_PORT_PLAIN", "9092",
            "GLUE_LEDGER_KAFKA_PORT", "tcp://10.0.0.1:9092",
            "GLUE_LEDGER_KAFKA_PORT_9092_TCP_ADDR", "10.0.0.1",
            "GLUE_LEDGER_INGEST_PORT", "tcp://10.0.0.1:8400");

    // When
    GateConfig config = loaded(LEAST, environment);

    // Then
    assertThat(config.kafka().properties()).containsOnlyKeys("bootstrap.servers");
  }

  private GateConfig loaded(String yaml, Map<String, String> environment) throws IOException {
    ConfigResult<GateConfig> result = load(yaml, environment);
    assertThat(result).isInstanceOf(Loaded.class);
    return ((Loaded<GateConfig>) result).config();
  }

  private ConfigResult<GateConfig> load(String yaml, Map<String, String> environment)
      throws IOException {
    Path file = folder.resolve("gate.yaml");
    Files.writeString(file, yaml);
    return GateLoader.load(Optional.of(file), environment);
  }
}

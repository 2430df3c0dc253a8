/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.config.ConfigResult.Loaded;
import io.glueledger.base.config.SamplePart.SampleValues;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.KafkaPromises;
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

class ConfigPartTest {

  private static final String LEAST =
      """
      kafka.bootstrap.servers: localhost:9092
      ingest:
        region: eu-central-1
      """;

  private final Path folder;

  ConfigPartTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsNotSetHasItsDefault() throws IOException {
    // When
    SampleValues values = loaded(LEAST, Map.of()).values();

    // Then
    assertThat(values)
        .isEqualTo(
            new SampleValues(
                "eu-central-1",
                1000,
                false,
                Duration.ofSeconds(12),
                ByteSize.kib(256),
                KafkaPromises.GATE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
  }

  @Test
  void readsEveryTypeNestedOrWithDots() throws IOException {
    // Given
    String yaml =
        """
        kafka.bootstrap.servers: localhost:9092
        ingest:
          region: 012345678901
          limits: {requests: 5, body: 64KiB}
          strict: true
          mode: projector
          callers-file: callers.yaml
          policies: [a.yaml, /etc/b.yaml, ../c.yaml]
          hosts: "one, two:80,"
        glue:
          timeout: 1500ms
        glue.endpoint: http://localhost:1
        """;

    // When
    SampleValues values = loaded(yaml, Map.of()).values();

    // Then
    assertThat(values)
        .isEqualTo(
            new SampleValues(
                "012345678901",
                5,
                true,
                Duration.ofMillis(1500),
                ByteSize.kib(64),
                KafkaPromises.PROJECTOR,
                Optional.of(URI.create("http://localhost:1")),
                Optional.of(folder.resolve("callers.yaml")),
                List.of(
                    folder.resolve("a.yaml"),
                    Path.of("/etc/b.yaml"),
                    folder.resolveSibling("c.yaml")),
                Optional.of(Set.of("one", "two:80"))));
  }

  @Test
  void theEnvironmentIsOverTheFileAndOptionsAreOverBoth() throws IOException {
    // Given
    Path file = write(LEAST + "  strict: false\n  policies: [c.yaml]\n  limits.requests: 1\n");
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_INGEST_STRICT", "true",
            "GLUE_LEDGER_INGEST_POLICIES", "a.yaml, b.yaml",
            "GLUE_LEDGER_INGEST_LIMITS_REQUESTS", "2",
            "PATH", "/bin");

    // When
    ConfigResult<SamplePart> result =
        new ConfigLoader<>(SamplePart.PART, Optional.of(file), environment)
            .option("ingest.limits.requests", "3", "--requests")
            .load();

    // Then
    SampleValues values = ((Loaded<SamplePart>) result).config().values();
    assertThat(values.strict()).isTrue();
    assertThat(values.policies()).containsExactly(Path.of("a.yaml"), Path.of("b.yaml"));
    assertThat(values.requests()).isEqualTo(3);
  }

  @Test
  void propertiesOfClientsPassAndAreNotPrinted() throws IOException {
    // Given
    String yaml =
        LEAST + "kafka:\n  security.protocol: SASL_SSL\n  sasl: {jaas.config: s3cr3t-canary}\n";
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "one:9092, two:9092",
            "GLUE_LEDGER_KAFKA_SSL_KEY_PASSWORD", "s3cr3t-canary");

    // When
    SamplePart config = loaded(yaml, environment);

    // Then
    assertThat(config.kafka().properties())
        .isEqualTo(
            Map.of(
                "bootstrap.servers", "one:9092,two:9092",
                "security.protocol", "SASL_SSL",
                "sasl.jaas.config", "s3cr3t-canary",
                "ssl.key.password", "s3cr3t-canary"));
    assertThat(config.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void sectionsAndVariablesOfOthersAreLeftAlone() throws IOException {
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
    SamplePart config = loaded(LEAST + "projector: {anything: goes}\n", environment);

    // Then
    assertThat(config.kafka().further()).isEmpty();
  }

  @Test
  void keysHaveNamesDefaultsAndMeanings() {
    // When
    List<ConfigKey> keys = SamplePart.PART.keys();

    // Then
    assertThat(keys)
        .extracting(ConfigKey::name, ConfigKey::fallback, ConfigKey::required, ConfigKey::meaning)
        .contains(
            tuple(
                "kafka.bootstrap.servers", Optional.empty(), true, "Brokers of the log's cluster."),
            tuple(
                "ingest.listen.port",
                Optional.of("8090"),
                false,
                "Port to listen on; 0 takes a free one."),
            tuple("ingest.strict", Optional.of("false"), false, "A choice."),
            tuple("ingest.hosts", Optional.empty(), false, "Names."));
    assertThat(keys).extracting(ConfigKey::variable).doesNotHaveDuplicates();
  }

  private SamplePart loaded(String yaml, Map<String, String> environment) throws IOException {
    return load(yaml, environment)
        .orThrow(problems -> new IllegalStateException(problems.toString()));
  }

  private ConfigResult<SamplePart> load(String yaml, Map<String, String> environment)
      throws IOException {
    return SamplePart.PART.load(Optional.of(write(yaml)), environment);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("all.yaml"), yaml);
  }
}

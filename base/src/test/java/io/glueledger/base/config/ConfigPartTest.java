/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import static io.glueledger.base.config.SamplePart.LEAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

  private static final String OF_CLIENTS =
      LEAST + "kafka:\n  security.protocol: SASL_SSL\n  sasl: {jaas.config: s3cr3t-canary}\n";
  private static final Map<String, String> OF_CLIENTS_TOO =
      Map.of(
          "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "one:9092, two:9092",
          "GLUE_LEDGER_KAFKA_SSL_KEY_PASSWORD", "s3cr3t-canary");

  private final Path folder;

  ConfigPartTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsNotSetHasItsDefault() throws IOException {
    assertThat(loaded(LEAST, Map.of()).values())
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
    assertThat(loaded(yaml, Map.of()).values())
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
  void theEnvironmentIsOverTheFile() throws IOException {
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_INGEST_STRICT", "true",
            "GLUE_LEDGER_INGEST_POLICIES", "a.yaml, b.yaml",
            "PATH", "/bin");
    String yaml = LEAST + "  strict: false\n  policies: [c.yaml]\n";
    assertThat(loaded(yaml, environment).values())
        .returns(true, SampleValues::strict)
        .returns(List.of(Path.of("a.yaml"), Path.of("b.yaml")), SampleValues::policies);
  }

  @Test
  void optionsAreOverFileAndEnvironment() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), LEAST + "  limits.requests: 1\n");
    Map<String, String> environment = Map.of("GLUE_LEDGER_INGEST_LIMITS_REQUESTS", "2");
    SamplePart config =
        new ConfigLoader<>(SamplePart.PART, Optional.of(file), environment)
            .option("ingest.limits.requests", "3", "--requests")
            .load()
            .orThrow(problems -> new IllegalStateException(problems.toString()));
    assertThat(config.values().requests()).isEqualTo(3);
  }

  @Test
  void propertiesOfClientsPass() throws IOException {
    assertThat(loaded(OF_CLIENTS, OF_CLIENTS_TOO).kafka().properties())
        .isEqualTo(
            Map.of(
                "bootstrap.servers", "one:9092,two:9092",
                "security.protocol", "SASL_SSL",
                "sasl.jaas.config", "s3cr3t-canary",
                "ssl.key.password", "s3cr3t-canary"));
  }

  @Test
  void propertiesOfClientsAreNotPrinted() throws IOException {
    assertThat(loaded(OF_CLIENTS, OF_CLIENTS_TOO).toString()).doesNotContain("s3cr3t");
  }

  @Test
  void sectionsAndVariablesOfOthersAreLeftAlone() throws IOException {
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_CONFIG", "gate.yaml",
            "GLUE_LEDGER_OPTS", "-Xmx1g",
            "GLUE_LEDGER_LOG_FORMAT", "json",
            "GLUE_LEDGER_PROJECTOR_PORT", "1",
            "GLUE_LEDGER_QUERY_API_PORT", "1",
            "GLUE_LEDGER_KAFKA_SERVICE_HOST", "10.0.0.1",
            "GLUE_LEDGER_KAFKA_SERVICE_PORT_PLAIN", "9092",
            "GLUE_LEDGER_KAFKA_PORT", "tcp://10.0.0.1:9092",
            "GLUE_LEDGER_KAFKA_PORT_9092_TCP_ADDR", "10.0.0.1",
            "GLUE_LEDGER_INGEST_PORT", "tcp://10.0.0.1:8400");
    SamplePart config = loaded(LEAST + "projector: {anything: goes}\n", environment);
    assertThat(config.kafka().further()).isEmpty();
  }

  @Test
  void keysHaveNamesDefaultsAndMeanings() {
    assertThat(SamplePart.PART.keys())
        .extracting(ConfigKey::name, key -> key.fallback().orElse("-"), ConfigKey::meaning)
        .contains(
            tuple("kafka.bootstrap.servers", "-", "Brokers of the log's cluster."),
            tuple("ingest.listen.port", "8090", "Port to listen on; 0 takes a free one."),
            tuple("ingest.strict", "false", "A choice."),
            tuple("ingest.hosts", "-", "Names."));
  }

  @Test
  void someKeysMustBeSet() {
    assertThat(SamplePart.PART.keys())
        .filteredOn(ConfigKey::required)
        .extracting(ConfigKey::name)
        .containsExactly("kafka.bootstrap.servers", "ingest.region");
  }

  @Test
  void eachKeyHasAVariableOfItsOwn() {
    assertThat(SamplePart.PART.keys()).extracting(ConfigKey::variable).doesNotHaveDuplicates();
  }

  private SamplePart loaded(String yaml, Map<String, String> environment) throws IOException {
    return SamplePart.load(folder, yaml, environment)
        .orThrow(problems -> new IllegalStateException(problems.toString()));
  }
}

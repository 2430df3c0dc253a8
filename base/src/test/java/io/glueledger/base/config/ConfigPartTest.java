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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest.regoin: 1                        | ingest.regoin | is not a key; did you mean ingest.region?
          gleu.timeout: 1s                        | gleu.timeout | did you mean glue.timeout?
          kafka: 1                                | kafka | is not a key
          "ingest.x\\e[2J": 1                     | ingest.x[2J | is not a key
          ingest.region: eu-west-1                | ingest.region | is set twice; keep one of them
          ingest.strict:                          | ingest.strict | has no value; set one, or leave the key out
          ingest.hosts: [{a: 1}]                  | ingest.hosts | must be a list of plain values
          ingest.listen.port: [1]                 | ingest.listen.port | must be one value, not a list
          ingest.listen.port: high                | ingest.listen.port | must be a whole number
          ingest.listen.port: 99999999999         | ingest.listen.port | must be a whole number
          ingest.listen.port: ''                  | ingest.listen.port | must be a whole number
          ingest.strict: yes                      | ingest.strict | must be true or false
          ingest.mode: Gate                       | ingest.mode | must be gate or projector
          ingest.mode: 0                          | ingest.mode | must be gate or projector
          glue.timeout: 10                        | glue.timeout | must be a duration such as 10s (ms, s, m, h or d)
          ingest.limits.body: 256k                | ingest.limits.body | must be a size such as 256KiB (B, KiB, MiB or GiB)
          glue.endpoint: "not an address"         | glue.endpoint | must be an address such as https://host:port
          ingest.callers-file: ''                 | ingest.callers-file | must be the path of a file
          ingest.policies: [a, '']                | ingest.policies | must be the path of a file
          ingest.limits.requests: 0               | ingest.limits.requests | must be 1 to 100000
          ingest.listen.host: 0.0.0.0             | ingest.listen.host | is not loopback, so the listener needs ingest.listen.tls.certificate and ingest.listen.tls.key, or
          ingest.listen.tls.key: key.pem          | ingest.listen.tls.certificate | is missing; TLS needs both
          kafka.acks: 1                           | kafka.acks | an acknowledged change must never be lost
          """)
  void namesTheKeyAndTheFix(String line, String key, String words) throws IOException {
    // When
    ConfigResult<SamplePart> result = load(LEAST + line + "\n", Map.of());

    // Then
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.message()).contains(words);
            });
  }

  @Test
  void namesEveryMistakeAndWhereItStandsAndQuotesNoValue() throws IOException {
    // Given
    String yaml =
        """
        kafka.acks: s3cr3t-canary
        ingest:
          listen:
            port: s3cr3t-canary
          regoin: eu-central-1
          limits.requests: 0
        glue.timeout: soon
        """;
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_INGEST_STRICT", "s3cr3t-canary",
            "GLUE_LEDGER_INGEST_LISTEN_PROT", "1",
            "GLUE_LEDGER_GLUE_ENDPOINT", "https:// s3cr3t-canary");

    // When
    List<ConfigProblem> problems = load(yaml, environment).problems();

    // Then
    assertThat(problems)
        .extracting(ConfigProblem::key, ConfigProblem::origin)
        .containsExactly(
            tuple("ingest.regoin", "all.yaml:5"),
            tuple("", "environment variable GLUE_LEDGER_INGEST_LISTEN_PROT"),
            tuple("kafka.bootstrap.servers", ""),
            tuple("ingest.listen.port", "all.yaml:4"),
            tuple("ingest.region", ""),
            tuple("ingest.strict", "environment variable GLUE_LEDGER_INGEST_STRICT"),
            tuple("glue.timeout", "all.yaml:7"),
            tuple("glue.endpoint", "environment variable GLUE_LEDGER_GLUE_ENDPOINT"));
    assertThat(problems.get(0))
        .hasToString("ingest.regoin is not a key; did you mean ingest.region? (all.yaml:5)");
    assertThat(problems.get(1).message()).contains("did you mean GLUE_LEDGER_INGEST_LISTEN_PORT?");
    assertThat(problems.get(2).message()).contains("GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS");
    assertThat(problems.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void aMistakeInOneRecordHidesNoneInAnother() throws IOException {
    // Given
    String yaml = LEAST + "  limits.requests: 0\n  listen.port: 70000\nkafka.acks: 1\n";

    // When
    ConfigResult<SamplePart> result = load(yaml, Map.of());

    // Then
    assertThat(result.problems())
        .extracting(ConfigProblem::key)
        .containsExactly("kafka.acks", "ingest.listen.port", "ingest.limits.requests");
  }

  @Test
  void theEnvironmentIsOverTheFileAndOptionsAreOverBoth() throws IOException {
    // Given
    Path file =
        write(LEAST + "  strict: false\n  policies: [c.yaml]\n  limits.requests: 1\n");
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
  void namesAFileThatCannotBeReadAndNothingElse() throws IOException {
    // Given
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});

    // When
    List<ConfigResult<SamplePart>> results =
        List.of(
            SamplePart.PART.load(Optional.of(folder.resolve("none.yaml")), Map.of()),
            SamplePart.PART.load(Optional.of(folder), Map.of()),
            SamplePart.PART.load(Optional.of(binary), Map.of()));

    // Then
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.problems())
                    .singleElement()
                    .asString()
                    .contains(folder.toString()));
  }

  @Test
  void keysHaveNamesDefaultsAndMeanings() {
    // When
    List<ConfigKey> keys = SamplePart.PART.keys();

    // Then
    assertThat(keys)
        .extracting(ConfigKey::name, ConfigKey::fallback, ConfigKey::required, ConfigKey::meaning)
        .contains(
            tuple("kafka.bootstrap.servers", Optional.empty(), true, "Brokers of the log's cluster."),
            tuple("ingest.listen.port", Optional.of("8090"), false, "Port to listen on; 0 takes a free one."),
            tuple("ingest.strict", Optional.of("false"), false, "A choice."),
            tuple("ingest.hosts", Optional.empty(), false, "Names."));
    assertThat(keys).extracting(ConfigKey::variable).doesNotHaveDuplicates();
  }

  private SamplePart loaded(String yaml, Map<String, String> environment) throws IOException {
    return load(yaml, environment).orThrow(problems -> new IllegalStateException(problems.toString()));
  }

  private ConfigResult<SamplePart> load(String yaml, Map<String, String> environment)
      throws IOException {
    return SamplePart.PART.load(Optional.of(write(yaml)), environment);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("all.yaml"), yaml);
  }
}

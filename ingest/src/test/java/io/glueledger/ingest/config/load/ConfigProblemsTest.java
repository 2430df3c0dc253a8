/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.config.ConfigProblem;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.ingest.config.GateConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigProblemsTest {

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

  private final Path folder;

  ConfigProblemsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest.listen.prot: 1                   | ingest.listen.prot | is not a key; did you mean ingest.listen.port?
          gleu.timeout: 1s                        | gleu.timeout | did you mean glue.timeout?
          kafka: 1                                | kafka | is not a key
          ingest.listen.port: high                | ingest.listen.port | must be a whole number
          ingest.listen.port: 70000               | ingest.listen.port | must be 0 to 65535
          ingest.listen.port: [1]                 | ingest.listen.port | must be one value, not a list
          ingest.listen.port:                     | ingest.listen.port | has no value
          ingest.hosts: [{a: 1}]                  | ingest.hosts | must be a list of plain values
          ingest.hosts: ["a b"]                   | ingest.hosts | has an entry that is not host or host:port
          ingest.region: eu-west-1                | ingest.region | is set twice
          ingest.strict: yes                      | ingest.strict | must be true or false
          ingest.documented-rules: Warn           | ingest.documented-rules | must be enforce, warn or off
          ingest.forward-within: 10               | ingest.forward-within | must be a duration such as 10s
          ingest.forward-within: 12s              | ingest.forward-within | make 30000ms together; shorten them to at most 29s
          ingest.limits.body: 1MiB                | ingest.limits.body | must be 1KiB to 256KiB
          ingest.limits.body: 256k                | ingest.limits.body | must be a size such as 256KiB
          ingest.passthrough: [GetTabl]           | ingest.passthrough | did you mean GetTable?
          ingest.passthrough: CreateConnection    | ingest.passthrough | is handled by the gate itself
          ingest.listen: {host: 0.0.0.0, behind-proxy: true} | ingest.hosts | is missing; name the hosts
          ingest.listen.host: 0.0.0.0             | ingest.listen.host | needs ingest.listen.tls.certificate and ingest.listen.tls.key, or
          ingest.listen.tls.key: key.pem          | ingest.listen.tls.certificate | TLS needs both
          kafka.acks: 1                           | kafka.acks | an acknowledged change must never be lost
          kafka.linger.ms: 5                      | kafka.linger.ms | ingest.append-timeout
          schema-registry.auto.register.schemas: true | schema-registry.auto.register.schemas | schemas register
          glue.endpoint: http://glue.example.com  | glue.endpoint | state glue.plaintext: true
          glue.endpoint: "not an address"         | glue.endpoint | must be an address
          "ingest.x\\e[2J": 1                     | ingest.x[2J | is not a key
          """)
  void namesTheKeyAndTheFix(String line, String key, String words) throws IOException {
    // When
    ConfigResult<GateConfig> result = load(LEAST + line + "\n", Map.of());

    // Then
    assertThat(result)
        .satisfies(
            invalid -> {
              assertThat(invalid.problems()).extracting(ConfigProblem::key).containsExactly(key);
              assertThat(invalid.problems().get(0).message()).contains(words);
            });
  }

  @Test
  void namesEveryMistakeAndWhereItStands() throws IOException {
    // Given
    String yaml =
        """
        kafka.bootstrap.servers: localhost:9092
        kafka.sasl.jaas.config: s3cr3t-canary
        ingest:
          listen:
            port: many
          regoin: eu-central-1
        glue.timeout: soon
        """;
    Map<String, String> environment =
        Map.of("GLUE_LEDGER_INGEST_STRICT", "maybe", "GLUE_LEDGER_INGEST_LISTEN_PROT", "1");

    // When
    ConfigResult<GateConfig> result = load(yaml, environment);

    // Then
    List<ConfigProblem> problems = result.problems();
    assertThat(problems)
        .extracting(ConfigProblem::key, ConfigProblem::origin)
        .containsExactly(
            tuple("ingest.regoin", "gate.yaml:6"),
            tuple("", "environment variable GLUE_LEDGER_INGEST_LISTEN_PROT"),
            tuple("schema-registry.url", ""),
            tuple("ingest.listen.port", "gate.yaml:5"),
            tuple("ingest.account-id", ""),
            tuple("ingest.region", ""),
            tuple("ingest.callers-file", ""),
            tuple("ingest.fingerprint-keys-file", ""),
            tuple("ingest.strict", "environment variable GLUE_LEDGER_INGEST_STRICT"),
            tuple("glue.timeout", "gate.yaml:7"));
    assertThat(problems.get(0))
        .hasToString("ingest.regoin is not a key; did you mean ingest.region? (gate.yaml:6)");
    assertThat(problems.get(1).message()).contains("did you mean GLUE_LEDGER_INGEST_LISTEN_PORT?");
    assertThat(problems.get(2).message()).contains("GLUE_LEDGER_SCHEMA_REGISTRY_URL");
    assertThat(problems.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void namesAFileThatCannotBeRead() throws IOException {
    // Given
    Path binary = folder.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff});

    // When
    List<ConfigResult<GateConfig>> results =
        List.of(
            GateLoader.load(Optional.of(folder.resolve("none.yaml")), Map.of()),
            GateLoader.load(Optional.of(folder), Map.of()),
            GateLoader.load(Optional.of(binary), Map.of()));

    // Then
    assertThat(results)
        .allSatisfy(result -> assertThat(result.problems().toString()).contains(folder.toString()));
  }

  private ConfigResult<GateConfig> load(String yaml, Map<String, String> environment)
      throws IOException {
    Path file = folder.resolve("gate.yaml");
    Files.writeString(file, yaml);
    return GateLoader.load(Optional.of(file), environment);
  }
}

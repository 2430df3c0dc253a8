/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigValidation.Findings;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two small parts, declared as a real one is. */
class ConfigValidationTest {

  record Reads(
      @ConfigSection(prefix = "query-api.listen.", given = "port=8080") ListenerConfig listener) {}

  record Folds(
      @ConfigSection(given = "promises=projector") KafkaConfig kafka,
      @ConfigSection(prefix = "projector.listen.", given = "port=8092") ListenerConfig listener) {}

  private static final List<ConfigPart<?>> PARTS =
      List.of(
          new ConfigPart<>("query-api", Reads.class), new ConfigPart<>("projector", Folds.class));

  private final Path folder;

  ConfigValidationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyPartThatTheFileConfiguresIsChecked() throws IOException {
    String yaml = "query-api.listen.host: 0.0.0.0\nprojector: {listen: {port: 70000}}\n";
    Findings findings = check(yaml, Map.of());
    assertThat(findings.parts()).containsExactly("query-api", "projector");
    assertThat(findings.problems())
        .extracting(Problem::path)
        .containsExactly(
            "query-api.listen.host", "kafka.bootstrap.servers", "projector.listen.port");
  }

  @Test
  void aPartThatIsNotConfiguredMissesNothing() throws IOException {
    Findings findings = check("query-api.listen.port: 1\n", Map.of());
    assertThat(findings).isEqualTo(new Findings(List.of("query-api"), List.of()));
  }

  @Test
  void theEnvironmentConfiguresAPartToo() throws IOException {
    Findings findings = check("", Map.of("GLUE_LEDGER_QUERY_API_LISTEN_PORT", "many"));
    assertThat(findings.parts()).containsExactly("query-api");
    assertThat(findings.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "environment variable GLUE_LEDGER_QUERY_API_LISTEN_PORT: query-api.listen.port must be"
                + " a whole number");
  }

  @Test
  void whatNoPartKnowsIsSaidOnceWithTheNearestOfAll() throws IOException {
    String yaml =
        """
        query-api.listen.port: 1
        kafka.bootstrap.servers: localhost:9092
        kafka.client.rack: one
        projecter.listen.port: 1
        query-api.listen.prot: 1
        """;

    Findings findings =
        check(yaml, Map.of("GLUE_LEDGER_PROJECTOR_LISTEN_HOSTS", "x", "PATH", "/bin"));
    assertThat(findings.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "all.yaml:4:1: projecter.listen.port is not a key; did you mean projector.listen.port?",
            "all.yaml:5:1: query-api.listen.prot is not a key; did you mean query-api.listen.port?",
            "environment variable GLUE_LEDGER_PROJECTOR_LISTEN_HOSTS: sets no key; did you mean"
                + " GLUE_LEDGER_PROJECTOR_LISTEN_HOST?");
  }

  @Test
  void aFileThatIsNotYamlIsAllThatIsSaid() throws IOException {
    Findings findings = check("query-api: [s3cr3t-canary\n", Map.of());
    assertThat(findings.parts()).isEmpty();
    assertThat(findings.problems())
        .singleElement()
        .asString()
        .startsWith("all.yaml:2:1: ")
        .doesNotContain("s3cr3t");
  }

  @Test
  void theKeysOfAllPartsAreThereOnce() {
    List<ConfigKey> keys = ConfigValidation.keys(PARTS);
    assertThat(keys)
        .extracting(ConfigKey::name)
        .doesNotHaveDuplicates()
        .contains("query-api.listen.port", "kafka.*", "projector.listen.port");
  }

  private Findings check(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("all.yaml"), yaml);
    return ConfigValidation.check(PARTS, Optional.of(file), environment);
  }
}

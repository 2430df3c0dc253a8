/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigProblem;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.ConfigValidation;
import io.glueledger.base.config.ConfigValidation.Candidate;
import io.glueledger.base.config.ConfigValidation.Findings;
import io.glueledger.base.config.shared.ListenKeys;
import io.glueledger.base.config.value.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two small parts, declared as a real one is. */
class ConfigValidationTest {

  private static final ListenKeys LISTEN = ListenKeys.in("query-api.listen", 8092);
  private static final Candidate<Listener> READS =
      new Candidate<>(
          LedgerKeys.part("query-api", LISTEN.all()),
          settings -> settings.part(() -> LISTEN.listener(settings)));

  private static final ListenKeys INTERNAL = ListenKeys.in("projector.listen", 8093);
  private static final Candidate<Listener> FOLDS =
      new Candidate<>(
          LedgerKeys.part(
              "projector",
              Stream.of(List.<ConfigKey<?>>of(LedgerKeys.BOOTSTRAP_SERVERS), INTERNAL.all())
                  .<ConfigKey<?>>flatMap(List::stream)
                  .toList(),
              LedgerKeys.KAFKA),
          settings ->
              settings
                  .part(() -> LedgerKeys.kafka(settings))
                  .flatMap(kafka -> settings.part(() -> INTERNAL.listener(settings))));

  private final Path folder;

  ConfigValidationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyPartThatTheFileConfiguresIsChecked() throws IOException {
    // Given
    String yaml =
        """
        query-api.listen.host: 0.0.0.0
        projector:
          listen:
            port: 70000
        """;

    // When
    Findings findings = check(yaml, Map.of());

    // Then
    assertThat(findings.parts()).containsExactly("query-api", "projector");
    assertThat(findings.problems())
        .extracting(ConfigProblem::key)
        .containsExactly("query-api.listen.host", "kafka.bootstrap.servers");
  }

  @Test
  void aPartThatIsNotConfiguredMissesNothing() throws IOException {
    // When
    Findings findings = check("query-api.listen.port: 1\n", Map.of());

    // Then
    assertThat(findings).isEqualTo(new Findings(List.of("query-api"), List.of()));
  }

  @Test
  void theEnvironmentConfiguresAPartToo() throws IOException {
    // When
    Findings findings = check("", Map.of("GLUE_LEDGER_QUERY_API_LISTEN_PORT", "many"));

    // Then
    assertThat(findings.parts()).containsExactly("query-api");
    assertThat(findings.problems())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "query-api.listen.port must be a whole number"
                + " (environment variable GLUE_LEDGER_QUERY_API_LISTEN_PORT)");
  }

  @Test
  void whatNoPartKnowsIsSaidOnceWithTheNearestOfAll() throws IOException {
    // Given
    String yaml =
        """
        query-api.listen.port: 1
        kafka.bootstrap.servers: localhost:9092
        kafka.client.rack: one
        projecter.listen.port: 1
        query-api.listen.prot: 1
        """;

    // When
    Findings findings =
        check(yaml, Map.of("GLUE_LEDGER_PROJECTOR_LISTEN_HOSTS", "x", "PATH", "/bin"));

    // Then
    assertThat(findings.problems())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "projecter.listen.port is not a key; did you mean projector.listen.port? (all.yaml:4)",
            "query-api.listen.prot is not a key; did you mean query-api.listen.port? (all.yaml:5)",
            "This sets no key; did you mean GLUE_LEDGER_PROJECTOR_LISTEN_HOST?"
                + " (environment variable GLUE_LEDGER_PROJECTOR_LISTEN_HOSTS)");
  }

  @Test
  void aFileThatIsNotYamlIsAllThatIsSaid() throws IOException {
    // When
    Findings findings = check("query-api: [s3cr3t-canary\n", Map.of());

    // Then
    assertThat(findings.parts()).isEmpty();
    assertThat(findings.problems())
        .singleElement()
        .asString()
        .contains("all.yaml:1")
        .doesNotContain("s3cr3t");
  }

  @Test
  void anOptionIsOverEverything() throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("all.yaml"), "query-api.listen.port: 1\n");
    Map<String, String> environment = Map.of("GLUE_LEDGER_QUERY_API_LISTEN_PORT", "2");

    // When
    ConfigResult<Listener> result =
        new ConfigLoader(READS.part(), Optional.of(file), environment)
            .option("query-api.listen.port", "3", "--port")
            .load(READS.assembly());

    // Then
    assertThat(result)
        .isEqualTo(
            new ConfigResult.Loaded<>(
                new Listener("query-api.listen", "127.0.0.1", 3, false, Optional.empty())));
  }

  private Findings check(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("all.yaml"), yaml);
    return ConfigValidation.check(List.of(READS, FOLDS), Optional.of(file), environment);
  }
}

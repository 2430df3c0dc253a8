/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlueLedgerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "topics --help",
        "topics create --help",
        "schemas --help",
        "schemas register --help",
        "local-glue --help",
        "ingest --help",
        "config --help",
        "config validate --help",
        "--version"
      })
  void everyCommandExplainsItself(String line) {
    // When
    CommandLineRun run = CommandLineRun.of(line.split(" "));

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("glue-ledger");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics                                     | Missing required subcommand
          elsewhere                                  | Unmatched argument at index 0: 'elsewhere'
          topics create                              | kafka.bootstrap.servers is missing
          topics create --bootstrap a:1 --kafka acks=0 | kafka.acks cannot be set
          topics create --bootstrap a:1 --min-insync-replicas 4 | topics.min-insync-replicas is 4
          topics create --timeout 5                  | '5' is no duration; write it as 500ms, 30s or 2m
          topics create --config no-such-file.yaml   | no-such-file.yaml: there is no such file; create it or name another
          local-glue --port 70000                    | port must be between 0 and 65535
          local-glue --account 1                     | account must be twelve digits
          schemas register                           | schema-registry.url is missing
          schemas register --registry localhost:8081 | schema-registry.url must begin with http:// or https://
          """)
  void wrongUseIsOneLineThatNamesWhatToFix(String line, String problem) {
    // When
    CommandLineRun run = CommandLineRun.of(line.split(" "));

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("glue-ledger: ")
        .contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics create --bootstrap 127.0.0.1:1 --timeout 300ms          | brokers at 127.0.0.1:1
          schemas register --registry http://127.0.0.1:1 --timeout 300ms | registry at http://127.0.0.1:1
          """)
  void aRemoteThatDoesNotAnswerIsOneLineThatNamesIt(String line, String remote) {
    // When
    CommandLineRun run = CommandLineRun.of(line.split(" "));

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains(remote);
  }

  @Test
  void aStackTraceIsForThoseWhoAskForIt() {
    // When
    CommandLineRun run =
        CommandLineRun.of(
            "--debug",
            "schemas",
            "register",
            "--registry",
            "http://127.0.0.1:1",
            "--timeout",
            "1ms");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("RegistryUnavailableException").contains("\tat ");
  }

  @Test
  void aMistakeInTheFileIsNamedWithItsKey(@TempDir Path directory) throws Exception {
    // Given
    Path file =
        Files.writeString(
            directory.resolve("ledger.yaml"),
            "kafka: {bootstrap.servers: 'localhost:9092'}\ntopics: {partitions: many}\n");

    // When
    CommandLineRun run = CommandLineRun.of("topics", "create", "--config", file.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("ledger.yaml:2:10: topics.partitions must be a whole number");
  }
}

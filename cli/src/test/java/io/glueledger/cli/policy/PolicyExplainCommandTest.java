/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyExplainCommandTest {
  private final PackFolder folder;

  PolicyExplainCommandTest(@TempDir Path folder) {
    this.folder = new PackFolder(folder);
  }

  /** Whoever greps the ids of findings finds every one explained. */
  static Stream<String> idsOfGluesRules() throws IOException {
    Path rules =
        Path.of("..", "definition", "src", "main", "java", "io", "glueledger", "definition");
    Pattern id = Pattern.compile("\"((?:WIRE|VAL)-[A-Z0-9]+)\"");
    try (Stream<Path> files = Files.walk(rules)) {
      Stream<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> id.matcher(text(file)).results())
              .map(result -> result.group(1));
      return Stream.concat(found, Stream.of("WIRE-MODEL", "RIGHTS"))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("idsOfGluesRules")
  void anIdThatIsNoPolicyIsExplainedAsWhatItIs(String id) {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", id);

    // Then
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(id + "  ").contains("no policy", "Rule");
  }

  @Test
  void aMisspeltRuleOfGlueHasANeighbourToo() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "WIRE-REQUIRE");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("did you mean WIRE-REQUIRED?");
  }

  @Test
  void aPolicyIsExplained() throws IOException {
    // Given
    Path pack = folder.pack();

    // When
    CommandLineRun run =
        CommandLineRun.of("policy", "explain", "ACME-01", "--policies", pack.toString());

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("ACME-01  The description is missing", "LOW, WARN, mode enforce, judges all")
        .contains("Nobody dares to delete", "connection.description == params.word")
        .contains("word: string = \"\"  # what it must be", "Say what the connection is for.")
        .contains("This has it no more", "  Description: \"The way to the archive\"");
  }

  @Test
  void theControlsOfAPolicyAreWrittenOut() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "TLS-01");

    // Then
    assertThat(run.out()).contains("PCI DSS 4.0 4.2.1", "no certification");
  }

  @Test
  void aPolicyThatIsNotThereHasANeighbour() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "TLS-1");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no policy TLS-1; did you mean TLS-01?");
  }

  @Test
  void aPolicyThatNobodyKnowsMayBeInAPack() {
    // When
    CommandLineRun run = CommandLineRun.of("policy", "explain", "ACME-01");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no policy ACME-01; name its pack with --policies");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of docs/check.md that stands in a block works as it is written. */
class CheckPageTest {

  private static final Path PAGE = Path.of("..", "docs", "check.md");

  private final Path folder;

  CheckPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(folder.resolve("connections.yaml"), CheckSamples.text("requests.yaml"));
    Files.writeString(folder.resolve("template.yaml"), CheckSamples.text("template.yaml"));
    Files.writeString(folder.resolve("plan.json"), CheckSamples.text("plan-change.json"));
    Path policies = Files.createDirectory(folder.resolve("policies"));
    Files.writeString(
        policies.resolve("acme.yaml"),
        """
        pack: acme
        version: "1"
        policies:
          - id: ACME-01
            title: The description is missing
            severity: LOW
            condition: connection.description == ''
            message: There is no description.
            fix: Say what the connection is for.
        """);
    Files.writeString(
        policies.resolve("acme.cases.yaml"),
        """
        cases:
          - name: a description is wanted
            definition: {ConnectionType: NETWORK}
            expect: {contains: [ACME-01]}
        """);
  }

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    boolean inBlock = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) {
        inBlock = !inBlock;
      }
      int at = line.indexOf("glue-ledger ");
      if (inBlock && at >= 0) {
        commands.add(line.substring(at + "glue-ledger ".length()).strip());
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfThePageWorks(String command) {
    // Given
    List<String> args = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      boolean isFile = Files.exists(folder.resolve(word)) || word.startsWith("glue.");
      args.add(isFile ? folder.resolve(word).toString() : word);
    }
    if (command.equals("check --policies policies")) {
      // The hook: pre-commit adds the changed files.
      args.add(folder.resolve("connections.yaml").toString());
    }

    // When
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));

    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(command.startsWith("check") ? 3 : 0);
  }

  @Test
  void thePageShowsAHookAndTwoKindsOfCi() throws IOException {
    // When
    List<String> commands = commands();

    // Then
    assertThat(commands)
        .contains(
            "check --policies policies",
            "check connections.yaml template.yaml --output github",
            "check plan.json --output junit --output-file glue.xml")
        .hasSizeGreaterThan(8);
  }
}

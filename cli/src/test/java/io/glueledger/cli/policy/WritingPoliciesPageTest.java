/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of docs/writing-policies.md that need no demo work on the packs of that page. */
class WritingPoliciesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "writing-policies.md");
  private static final Pattern FILE =
      Pattern.compile("```yaml\n# (?:pack|cases): (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("^glue-ledger ([^#\\v]+)", Pattern.MULTILINE);

  private final Path folder;

  WritingPoliciesPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void layOut() throws IOException {
    Path policies = Files.createDirectory(folder.resolve("policies"));
    for (var file : FILE.matcher(Files.readString(PAGE)).results().toList()) {
      Files.writeString(policies.resolve(file.group(1)), file.group(2));
    }
    Files.writeString(
        folder.resolve("connections.json"),
        """
        {"ConnectionInput": {"Name": "archive", "ConnectionType": "JDBC", "ConnectionProperties": {
          "HOST": "db.c1abc.us-east-1.rds.amazonaws.com", "PORT": "5432", "JDBC_ENGINE": "postgresql",
          "JDBC_ENFORCE_SSL": "true", "SECRET_ID": "archive"}},
          "Tags": {"data": "personal"}}
        """);
  }

  static List<String> commands() throws IOException {
    return all().filter(command -> !command.matches("(demo|policy backtest) .*")).toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfThePageWorks(String command) {
    // Given
    String[] args =
        Stream.of(command.split(" ", -1))
            .map(word -> Files.exists(folder.resolve(word)) ? folder.resolve(word) + "" : word)
            .toArray(String[]::new);

    // When
    CommandLineRun run = CommandLineRun.of(args);

    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).as(run.out()).isEqualTo(command.startsWith("check") ? 3 : 0);
    assertThat(run.out()).contains("ACME-01");
  }

  @Test
  void thePageGoesFromTheFirstCaseToADemo() throws IOException {
    // When
    List<String> commands = all().toList();

    // Then
    assertThat(commands)
        .startsWith("policy test policies")
        .contains("check connections.json --policies policies")
        .endsWith("demo --data trial --policies policies");
  }

  private static Stream<String> all() throws IOException {
    return COMMAND.matcher(Files.readString(PAGE)).results().map(found -> found.group(1).strip());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in blocks of docs/check.md and docs/writing-policies.md, as they stand there. */
class PageCommandsTest {
  private static final Path SAMPLES =
      Path.of("..", "check", "src", "test", "resources", "io", "glueledger", "check", "fixture");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern COMMAND = Pattern.compile("glue-ledger ([^#\\v]+)");
  private static final Pattern PACK =
      Pattern.compile("```yaml\n# (?:pack|cases): (\\S+)\n(.*?)```", Pattern.DOTALL);

  private final Path folder;

  PageCommandsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void layOut() throws IOException {
    Files.copy(SAMPLES.resolve("requests.yaml"), folder.resolve("connections.yaml"));
    Files.copy(SAMPLES.resolve("template.yaml"), folder.resolve("template.yaml"));
    Files.copy(SAMPLES.resolve("plan-change.json"), folder.resolve("plan.json"));
    Files.writeString(
        folder.resolve("connections.json"),
        """
        {"ConnectionInput": {"Name": "archive", "ConnectionType": "JDBC", "ConnectionProperties": {
          "HOST": "db.c1abc.us-east-1.rds.amazonaws.com", "PORT": "5432", "JDBC_ENGINE": "postgresql",
          "JDBC_ENFORCE_SSL": "true", "SECRET_ID": "archive"}},
          "Tags": {"data": "personal"}}
        """);
    Path policies = Files.createDirectory(folder.resolve("policies"));
    for (MatchResult pack : PACK.matcher(page("writing-policies.md")).results().toList()) {
      Files.writeString(policies.resolve(pack.group(1)), pack.group(2));
    }
  }

  static List<String> ofCheck() throws IOException {
    return commands("check.md");
  }

  @ParameterizedTest
  @MethodSource("ofCheck")
  void aCommandOnCheckingWorks(String command) {
    // The hook: pre-commit adds the changed files.
    run(command.equals("check --policies policies") ? command + " connections.yaml" : command);
  }

  /** Those that need no demo. */
  static Stream<String> ofWritingPolicies() throws IOException {
    return commands("writing-policies.md").stream()
        .filter(command -> !command.matches("(demo|policy backtest) .*"));
  }

  @ParameterizedTest
  @MethodSource("ofWritingPolicies")
  void aCommandOnWritingPoliciesWorks(String command) {
    assertThat(run(command).out()).contains("ACME-01");
  }

  @Test
  void checkingHasAHookAndTwoKindsOfCi() throws IOException {
    assertThat(ofCheck())
        .contains(
            "check --policies policies",
            "check connections.yaml template.yaml --output github",
            "check plan.json --output junit --output-file glue.xml")
        .hasSizeGreaterThan(8);
  }

  @Test
  void writingPoliciesGoesFromTheFirstCaseToADemo() throws IOException {
    assertThat(commands("writing-policies.md"))
        .startsWith("policy test policies")
        .contains("check connections.json --policies policies")
        .endsWith("demo --data trial --policies policies");
  }

  private CommandLineRun run(String command) {
    List<String> words = List.of(command.split(" ", -1));
    Object[] args =
        words.stream()
            .skip(1)
            .map(word -> isFile(word) ? folder.resolve(word).toString() : word)
            .toArray();
    CommandLineRun run = CommandLineRun.of(words.get(0), args);
    assertThat(run.err()).isEmpty();
    return run.exits(words.get(0).equals("check") ? 3 : 0);
  }

  private boolean isFile(String word) {
    return Files.exists(folder.resolve(word)) || word.startsWith("glue.");
  }

  private static List<String> commands(String page) throws IOException {
    return BLOCK
        .matcher(page(page))
        .results()
        .flatMap(block -> COMMAND.matcher(block.group()).results())
        .map(command -> command.group(1).strip())
        .toList();
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }
}

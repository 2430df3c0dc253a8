/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README says, as it stands there, beside a demo. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadmeTest {

  private static final Pattern SNIPPET = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  private final Path folder;
  private final String readme;
  private final DemoProcess demo;

  ReadmeTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.readme = Files.readString(Path.of("..", "README.md"));
    this.demo = DemoProcess.launch(folder);
  }

  @BeforeAll
  void ready() {
    demo.awaitLine("(around the gate)");
  }

  @AfterAll
  void stop() {
    demo.close();
  }

  /** One run of a program. */
  private record Run(int exitCode, String output) {}

  @Test
  void theFirstChangeIsMadeTheSecondRefusedAndBothAreInTheHistory() throws IOException {
    assumeTrue(isOnPath("aws") && isOnPath("curl"), "the programs aws and curl are not there");
    List<String> snippets = snippets("bash");

    // When
    Run changes = run("bash", "-c", snippets.get(0));
    Awaitility.await().until(() -> demo.ask("/v1/overview").contains("\"DENIED\":3"));
    Run answers = run("bash", "-ec", snippets.get(1));

    // Then
    assertThat(changes.output())
        .contains("Denied by policy TLS-02", "Fix: Remove SKIP_CUSTOM_JDBC_CERT_VALIDATION");
    assertThat(answers.exitCode()).isZero();
    assertThat(answers.output())
        .contains("\"outcome\":\"DENIED\"", "\"outcome\":\"APPLIED\"")
        .contains("alice@example.com", "\"version\":1", "jdbc:postgresql://db.example.com:5432")
        .doesNotContain("\"status\":4", "\"status\":5");
  }

  @Test
  void boto3ListsTheConnections() throws IOException {
    assumeTrue(run("python3", "-c", "import boto3").exitCode() == 0, "boto3 is not installed here");

    // When
    Run listed = run("python3", "-c", snippets("python").get(0));

    // Then
    assertThat(listed.output()).contains("orders JDBC", "payments KAFKA", "billing MONGODB");
  }

  @Test
  void terraformMakesItsConnection() throws IOException {
    assumeTrue(isOnPath("terraform"), "the program terraform is not on the PATH");
    String gate = demo.exports().getOrDefault("AWS_ENDPOINT_URL_GLUE", "");
    Files.writeString(
        folder.resolve("main.tf"),
        snippets("terraform").get(0).replace("http://127.0.0.1:8090", gate));
    Run init = run("terraform", "init", "-input=false", "-no-color");
    assumeTrue(init.exitCode() == 0, () -> "Terraform has no AWS provider: " + init.output());

    // When
    Run applied = run("terraform", "apply", "-auto-approve", "-no-color");

    // Then
    assertThat(applied.exitCode()).as(applied.output()).isZero();
    demo.awaitLine("warehouse");
  }

  private List<String> snippets(String language) {
    return SNIPPET
        .matcher(readme)
        .results()
        .filter(found -> found.group(1).equals(language))
        .<String>map((MatchResult found) -> found.group(2))
        .toList();
  }

  private Run run(String... command) throws IOException {
    Path output = Files.createTempFile(folder, "run-", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("AWS_"));
    environment.putAll(demo.exports());
    environment.put("AWS_PAGER", "");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("NO_PROXY", "127.0.0.1,localhost");
    Process process = builder.start().onExit().orTimeout(5, TimeUnit.MINUTES).join();
    return new Run(process.exitValue(), Files.readString(output));
  }

  private static boolean isOnPath(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
  }
}

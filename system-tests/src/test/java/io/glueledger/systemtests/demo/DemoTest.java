/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.systemtests.pages.ReadmeSection;
import io.glueledger.testkit.process.Directories;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One demo, from its sample changes over what the README does with it to a kill and its end. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DemoTest {

  private final Path folder;
  private final Path data;
  private DemoProcess demo;
  private ProcessRun changes = new ProcessRun(0, "", "");

  DemoTest(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.demo = DemoProcess.start(folder, "--data", data);
  }

  @BeforeAll
  void theStoryIsTold() {
    demo.process().awaitLine("(around the gate)");
  }

  @AfterAll
  void close() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice@example.com +create +orders +APPLIED",
        "bob@example.com +create +clicks +DENIED +SEC-02",
        "alice@example.com +update +orders +DENIED +TLS-02",
        "bob@example.com +update +payments +APPLIED, warned .*TLS-03 \\(audit mode",
        "alice@example.com +delete +import-2026 +APPLIED",
        "\\(around the gate\\) +drift +billing +OBSERVED"
      })
  @Order(1)
  void theSampleChangesTellAStory(String line) {
    assertThat(demo.output()).containsPattern(line);
  }

  @Test
  @Order(1)
  void theStoryIsToldWithoutColoursAndSecrets() {
    assertThat(demo.output()).doesNotContain("\u001b[", "correct-horse", "internal error");
  }

  @Test
  @Order(1)
  void theViewsCountWhatTheStoryLeavesBehind() {
    assertThat(demo.ask("/v1/overview")).contains("\"connections\":4");
  }

  @Test
  @Order(1)
  void theViewsShowWhatHappenedAroundTheGate() {
    assertThat(demo.ask("/v1/connections"))
        .contains("\"name\":\"billing\"", "\"origin\":\"DRIFT\"");
  }

  @Test
  @Order(2)
  void theFirstChangeOfTheReadmeIsMadeAndTheSecondRefused() throws IOException {
    ProcessRun.assumeOnPath("aws", "curl");
    changes = run("bash", "-c", snippets("bash").get(0));
    assertThat(changes.err())
        .contains("Denied by policy TLS-02", "Fix: Remove SKIP_CUSTOM_JDBC_CERT_VALIDATION");
  }

  @Test
  @Order(3)
  void bothAreInTheHistoryThatTheReadmeAsksFor() throws IOException {
    assumeTrue(!changes.err().isEmpty(), "no changes were made");
    Until.holds(() -> demo.ask("/v1/overview").contains("\"DENIED\":3"));
    assertThat(run("bash", "-ec", snippets("bash").get(1)).succeeded().out())
        .contains("\"outcome\":\"DENIED\"", "\"outcome\":\"APPLIED\"")
        .contains("alice@example.com", "\"version\":1", "jdbc:postgresql://db.example.com:5432")
        .doesNotContain("\"status\":4", "\"status\":5");
  }

  @Test
  @Order(3)
  void boto3ListsTheConnections() throws IOException {
    assumeTrue(run("python3", "-c", "import boto3").exitCode() == 0, "there is no boto3 here");
    assertThat(run("python3", "-c", snippets("python").get(0)).out())
        .contains("orders JDBC", "payments KAFKA", "billing MONGODB");
  }

  @Test
  @Order(3)
  void terraformMakesItsConnection() throws IOException {
    // Given
    ProcessRun.assumeOnPath("terraform");
    String main = snippets("terraform").get(0);
    String gate = demo.exported("AWS_ENDPOINT_URL_GLUE");
    Files.writeString(folder.resolve("main.tf"), main.replace("http://127.0.0.1:8090", gate));
    ProcessRun init = run("terraform", "init", "-input=false", "-no-color");
    assumeTrue(init.exitCode() == 0, () -> "Terraform has no AWS provider: " + init.err());

    // When
    run("terraform", "apply", "-auto-approve", "-no-color").succeeded();

    // Then
    demo.process().awaitLine("warehouse");
  }

  @Test
  @Order(4)
  void aKilledDemoMakesItsViewsAgainFromTheLog() {
    // Given
    List<String> before = views();
    demo.process().kill();
    Directories.delete(data.resolve("state"));

    // When
    demo = DemoProcess.start(folder, "--data", data);

    // Then
    assertThat(views()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void itsViewsAreProvenToBeWhatTheLogSays() {
    assertThat(CommandLineRun.of("verify views --data", data).exits(ExitCodes.FINE).out())
        .contains("differing  0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          changes kind=DRIFT                    | DRIFT +UPDATE +billing
          changes outcome=DENIED operation=create | DENIED
          findings severity=MEDIUM              | TLS-03 +AUDIT +payments
          connections name=bill                 | billing +MONGODB
          overview                              | "drifts" : 1
          history 123456789012/billing          | "origin" : "DRIFT"
          """)
  @Order(5)
  void theCommandLineAnswers(String question, String answer) {
    assertThat(
            CommandLineRun.of("query " + question, "--data", data, "--url", demo.exported("LEDGER"))
                .exits(ExitCodes.FINE)
                .out())
        .containsPattern(answer);
  }

  @Test
  @Order(6)
  void whatNeedsReviewIsAnsweredFor() {
    // Given
    assertThat(review("list").out())
        .containsPattern("DRIFT +ConnectionProperties.JDBC_ENFORCE_SSL +billing +OPEN")
        .containsPattern("CHG-01 +ConnectionProperties.KAFKA_SSL_ENABLED +payments +OPEN");

    // When
    review("acknowledge", "123456789012/billing", "DRIFT", "--until", soon(), "--reason", "asked");
    review("accept", "123456789012/payments", "--reason", "planned", "--ticket", "SEC-7");

    // Then
    Until.holds(() -> review("list").out().contains("ACKNOWLEDGED"));
    Until.holds(() -> !review("list").out().contains("payments"));
    assertThat(review("list", "state=CLOSED", "--json").out())
        .contains("\"closedAs\" : \"ACCEPTED\"", "\"settledBy\" : \"dana\"", "SEC-7");
    assertThat(CommandLineRun.of("verify views --data", data).exits(ExitCodes.FINE).out())
        .contains("differing  0");
  }

  private static String soon() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
  }

  private CommandLineRun review(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data, "--url", demo.exported("LEDGER")));
    return CommandLineRun.of("review", all.toArray()).exits(ExitCodes.FINE);
  }

  @Test
  @Order(5)
  void aWrongFilterIsAnsweredWithItsFix() {
    assertThat(
            CommandLineRun.of(
                    "query changes outcome=DENYED",
                    "--data",
                    data,
                    "--url",
                    demo.exported("LEDGER"))
                .exits(ExitCodes.REMOTE_FAILED)
                .err())
        .contains("outcome", "DENYED", "DENIED");
  }

  @Test
  @Order(5)
  void aWholeListIsExported() throws IOException {
    Path file = folder.resolve("changes.csv");
    CommandLineRun.of(
            "export changes --data", data, "--url", demo.exported("LEDGER"), "--out", file)
        .exits(ExitCodes.FINE);
    assertThat(Files.readString(file))
        .startsWith("\"# list: Glue Ledger, changes\"")
        .contains("# reader: demo", "\nchangeId,", ",DENIED,", ",DRIFT,");
  }

  @Test
  @Order(7)
  void itStopsWhenItIsToldAndHasMadeNoSampleChangeAgain() {
    demo.process().stop();
    assertThat(demo.output()).contains("Stopping").doesNotContain("create ", "internal error");
  }

  private List<String> views() {
    String connections = "/v1/connections/123456789012/";
    return List.of(
        demo.ask("/v1/overview"),
        demo.ask("/v1/changes"),
        demo.ask("/v1/connections"),
        demo.ask(connections + "orders/history"),
        demo.ask(connections + "billing/history"),
        demo.ask(connections + "import-2026/history"));
  }

  private static List<String> snippets(String language) throws IOException {
    return ReadmeSection.of("A first change, a refused one, and what the ledger says")
        .snippets(language);
  }

  private ProcessRun run(String... command) {
    Map<String, String> environment = new HashMap<>(demo.exports());
    environment.put("AWS_PAGER", "");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("NO_PROXY", "127.0.0.1,localhost");
    return ProcessRun.of(folder, environment, List.of(command));
  }
}

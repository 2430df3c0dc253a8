/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static io.glueledger.cli.check.CheckSamples.OWN;
import static io.glueledger.cli.check.CheckSamples.PLANTED;
import static io.glueledger.cli.check.CheckSamples.check;
import static io.glueledger.cli.check.CheckSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.testkit.http.HttpCalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  private final Path folder;

  CheckCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void strictIsHandedOn() {
    assertThat(check("plan-change.json", "--strict").out())
        .contains("DENY  tf-events", "DENY  tf-later");
  }

  @Test
  void aPackBesideTheBuiltInOneJudgesToo() {
    assertThat(check("requests.yaml", "--policies", OWN.resolve("acme.yaml")).out())
        .contains("ACME-01", "The name is fine.");
  }

  @Test
  void whatLetsFindingsPassIsShown() {
    assertThat(check("requests.yaml", "--policies", OWN.resolve("acme.yaml")).out())
        .contains("WARN  events", "audit, would deny")
        .contains("exception EXC-01 until 2099-01-01, would deny");
  }

  @ParameterizedTest
  @CsvSource({
    "deny, plan-replace.json, 3",
    "warn, plan-change.json, 3",
    "critical, answer.json, 0",
    "critical, requests.yaml, 3",
    "high, answer.json, 3"
  })
  void failOnSaysWhatCounts(String what, String sample, int exitCode) {
    assertThat(check(sample, "--fail-on", what).exitCode()).isEqualTo(exitCode);
  }

  /** A change that Glue refuses cannot be made, whatever severity a build wants to hear of. */
  @ParameterizedTest
  @ValueSource(strings = {"deny", "low", "medium", "high", "critical", "warn"})
  void whatGlueRefusesAlwaysCounts(String what) throws IOException {
    // Given
    Path file = file("c.yaml", "{ConnectionType: JDBC, ConnectionProperties: {}, Name: ''}");

    // When
    CommandLineRun run =
        CommandLineRun.of("check --documented-rules off --fail-on " + what, file).exits(3);

    // Then
    assertThat(run.out()).contains("WIRE-LENGTH");
  }

  @ParameterizedTest
  @CsvSource({"deny, 0", "low, 0", "critical, 0", "warn, 3"})
  void whatGlueOnlyDocumentsCountsForWhoeverAsksForWarnings(String what, int exitCode)
      throws IOException {
    // Given
    Path file =
        file(
            "c.yaml",
            "{ConnectionType: NETWORK, ConnectionProperties: {PORT: '1'}, Name: n, Description:"
                + " d}");
    Path pack =
        file("p.yaml", "pack: p\nversion: 1\noverrides: [{id: NET-01, off: not looked at here}]\n");

    // When
    CommandLineRun run =
        CommandLineRun.of("check --fail-on " + what, file, "--policies", pack).exits(exitCode);

    // Then
    assertThat(run.out()).containsPattern("warn    GLUE +VAL-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Name": "a", "Name": "s3cr3t-canary"}   | in.txt:1:15: the key Name stands twice
          {"Name": s3cr3t-canary}                  | is not valid JSON
          a: [s3cr3t-canary                        | is not valid YAML
          {Name: s3cr3t-canary                     | in.txt:1:21: this is not valid YAML
          ''                                       | in.txt: this is empty; see whether what was to write it
          '  '                                     | in.txt: this is empty; see whether what was to write it
          a: &x {b: 1}, c: *x                      | is not valid YAML
          s3cr3t-canary                            | here must be a connection or a list of them, not a value
          {"other": "s3cr3t-canary"}               | this is no connection: give a CreateConnection request
          {"terraform_version": "1", "values": {}} | this is no plan of Terraform
          """)
  void whatCannotBeReadIsNamedAndNotQuoted(String text, String problem) throws IOException {
    assertThat(CommandLineRun.of("check", file("in.txt", text)).exits(1).err())
        .contains("in.txt", problem)
        .doesNotContain("s3cr3t");
  }

  @Test
  void aPackThatDoesNotCompileIsWrongUse() throws IOException {
    Path pack = file("p.yaml", "pack: p\nversion: \"1\"\nrules: []\n");
    assertThat(check("answer.json", "--policies", pack).exits(1).err()).contains("p.yaml", "rules");
  }

  @Test
  void nothingToJudgeIsWrongUse() {
    assertThat(CommandLineRun.of("check").exits(1).err()).contains("name the files to judge");
  }

  @Test
  void theStandardInputIsAFileToo() throws IOException {
    // Given
    InputStream before = System.in;
    try (InputStream answer = Files.newInputStream(sample("answer.json"))) {
      System.setIn(answer);

      // When
      CommandLineRun run = CommandLineRun.of("check -").exits(3);

      // Then
      assertThat(run.out()).contains("ConnectionList[0] -:3:5");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatGlueHoldsIsJudged() {
    // Given
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults())) {
      HttpCalls.glue(
          glue.endpoint(),
          "CreateConnection",
          """
          {"ConnectionInput": {"Name": "held", "ConnectionType": "JDBC", "ConnectionProperties": {
            "JDBC_CONNECTION_URL": "jdbc:postgresql://db.example.com/x", "JDBC_ENFORCE_SSL": "true",
            "USERNAME": "app", "PASSWORD": "pl4nted-c4nary"}}}
          """);

      // When
      CommandLineRun run =
          CommandLineRun.of("check --glue --region us-east-1 --endpoint-url", glue.endpoint());

      // Then
      assertThat(run.exits(3).out()).contains("DENY  held", "SEC-01").doesNotContain(PLANTED);
    }
  }

  @Test
  void aGlueThatDoesNotAnswerIsARemoteFailure() {
    assertThat(
            CommandLineRun.of("check --glue --region us-east-1 --endpoint-url http://127.0.0.1:1")
                .exits(2)
                .err())
        .contains("Glue could not be asked");
  }

  @ParameterizedTest
  @CsvSource({
    "table,  DENY  orders",
    "json,   \"policyId\" : \"SEC-01\"",
    "sarif,  \"ruleId\" : \"SEC-01\"",
    "junit,  <testsuite name=",
    "github, ::error file="
  })
  void everyFormatIsWrittenWithoutColoursAndSecrets(String format, String part) {
    // When
    CommandLineRun run = check("answer.json", "-o", format).exits(3);

    // Then
    assertThat(run.out()).contains(part).doesNotContain("\u001b", PLANTED);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theOutputGoesWhereItIsToldTo() throws IOException {
    // Given
    Path file = folder.resolve("report.json");

    // When
    CommandLineRun run = check("answer.json", "-o", "json", "--output-file", file);

    // Then
    assertThat(run.out()).isEmpty();
    assertThat(new JsonMapper().readTree(file.toFile()).path("summary"))
        .hasToString("{\"connections\":1,\"denied\":1,\"warned\":0,\"allowed\":0,\"notJudged\":0}");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

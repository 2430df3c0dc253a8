/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class CheckCommandTest {

  @Test
  void strictIsHandedOn() {
    // When
    CommandLineRun run = CheckSamples.check(CheckSamples.path("plan-change.json"), "--strict");

    // Then
    assertThat(run.out()).contains("DENY  tf-events", "DENY  tf-later");
  }

  @Test
  void packsBesideTheBuiltInOneJudgeAndTheirLeniencyIsShown(@TempDir Path folder)
      throws IOException {
    // Given
    Files.writeString(
        folder.resolve("acme.yaml"),
        """
        pack: acme
        version: "1"
        policies:
          - id: ACME-01
            title: The name says nothing
            severity: LOW
            condition: change.name == 'fine'
            message: The name is {{ change.name }}.
            fix: Choose another.
        overrides:
          - {id: TLS-03, mode: audit}
        exceptions:
          - id: EXC-01
            policies: [AUTH-01]
            connection: ev*
            reason: the broker is old
            owner: ada
            expires: 2099-01-01
        """);

    // When
    CommandLineRun run =
        CheckSamples.check(CheckSamples.path("requests.yaml"), "--policies", folder.toString());

    // Then
    assertThat(run.out())
        .contains(
            "WARN  events", "audit, would deny", "exception EXC-01 until 2099-01-01, would deny")
        .contains("ACME-01", "The name is fine.");
  }

  @ParameterizedTest
  @CsvSource({
    "deny, plan-replace.json, 3",
    "warn, plan-change.json, 3",
    "critical, answer.json, 0",
    "critical, requests.yaml, 3",
    "high, answer.json, 3"
  })
  void failOnSaysWhatCounts(String what, String fixture, int exitCode) {
    // When
    CommandLineRun run = CheckSamples.check(CheckSamples.path(fixture), "--fail-on", what);

    // Then
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  /** A change that Glue refuses cannot be made, whatever severity a build wants to hear of. */
  @ParameterizedTest
  @CsvSource({"deny", "low", "medium", "high", "critical", "warn"})
  void whatGlueRefusesAlwaysCounts(String what, @TempDir Path folder) throws IOException {
    // Given
    Path file =
        Files.writeString(
            folder.resolve("c.yaml"), "{ConnectionType: JDBC, ConnectionProperties: {}, Name: ''}");

    // When
    CommandLineRun run =
        CheckSamples.check(file.toString(), "--fail-on", what, "--documented-rules", "off");

    // Then
    assertThat(run.out()).contains("WIRE-LENGTH");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"deny, 0", "low, 0", "critical, 0", "warn, 3"})
  void whatGlueOnlyDocumentsCountsForWhoeverAsksForWarnings(
      String what, int exitCode, @TempDir Path folder) throws IOException {
    // Given
    Path file =
        Files.writeString(
            folder.resolve("c.yaml"),
            "{ConnectionType: NETWORK, ConnectionProperties: {PORT: '1'}, Name: n, Description:"
                + " d}");
    Path pack =
        Files.writeString(
            folder.resolve("p.yaml"),
            "pack: p\nversion: 1\noverrides: [{id: NET-01, off: not looked at here}]\n");

    // When
    CommandLineRun run =
        CheckSamples.check(file.toString(), "--fail-on", what, "--policies", pack.toString());

    // Then
    assertThat(run.out()).containsPattern("warn    GLUE +VAL-12");
    assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Name": "a", "Name": "s3cr3t-canary"}            | in.txt:1:15: the key Name stands twice
          {"Name": s3cr3t-canary}                           | is not valid JSON
          a: [s3cr3t-canary                                 | is not valid YAML
          {Name: s3cr3t-canary                              | in.txt:1:21: this is not valid YAML
          ''                                                | in.txt: this is empty; see whether what was to write it
          '  '                                              | in.txt: this is empty; see whether what was to write it
          a: &x {b: 1}, c: *x                               | is not valid YAML
          s3cr3t-canary                                     | here must be a connection or a list of them, not a value
          {"other": "s3cr3t-canary"}                        | this is no connection: give a CreateConnection request
          {"terraform_version": "1", "values": {}}          | this is no plan of Terraform
          """)
  void whatCannotBeReadIsNamedAndNotQuoted(String text, String problem, @TempDir Path folder)
      throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("in.txt"), text);

    // When
    CommandLineRun run = CheckSamples.check(file.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("in.txt").contains(problem).doesNotContain("s3cr3t");
  }

  @Test
  void aPackThatDoesNotCompileIsWrongUse(@TempDir Path folder) throws IOException {
    // Given
    Path pack = Files.writeString(folder.resolve("p.yaml"), "pack: p\nversion: \"1\"\nrules: []\n");

    // When
    CommandLineRun run =
        CheckSamples.check(CheckSamples.path("answer.json"), "--policies", pack.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("p.yaml").contains("rules");
  }

  @Test
  void nothingToJudgeIsWrongUse() {
    // When
    CommandLineRun run = CheckSamples.check();

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("name the files to judge");
  }

  @Test
  void theStandardInputIsAFileToo() {
    // Given
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(
            CheckSamples.text("answer.json").getBytes(StandardCharsets.UTF_8)));

    // When
    CommandLineRun run;
    try {
      run = CheckSamples.check("-");
    } finally {
      System.setIn(before);
    }

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("ConnectionList[0] -:3:5");
  }

  @Test
  void whatGlueHoldsIsJudged() throws IOException {
    // Given
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults())) {
      try (GlueClient client =
          GlueClient.builder()
              .endpointOverride(glue.endpoint())
              .region(Region.US_EAST_1)
              .credentialsProvider(AnonymousCredentialsProvider.create())
              .build()) {
        client.createConnection(
            request ->
                request.connectionInput(
                    ConnectionInput.builder()
                        .name("held")
                        .connectionType("JDBC")
                        .connectionPropertiesWithStrings(
                            Map.of(
                                "JDBC_CONNECTION_URL", "jdbc:postgresql://db.example.com/x",
                                "JDBC_ENFORCE_SSL", "true",
                                "USERNAME", "app",
                                "PASSWORD", CheckSamples.PLANTED))
                        .build()));
      }

      // When
      CommandLineRun run =
          CheckSamples.check(
              "--glue", "--endpoint-url", glue.endpoint().toString(), "--region", "us-east-1");

      // Then
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).contains("DENY  held", "SEC-01").doesNotContain(CheckSamples.PLANTED);
    }
  }

  @Test
  void aGlueThatDoesNotAnswerIsARemoteFailure() {
    // When
    CommandLineRun run =
        CheckSamples.check(
            "--glue", "--endpoint-url", "http://127.0.0.1:1", "--region", "us-east-1");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Glue could not be asked");
  }
}

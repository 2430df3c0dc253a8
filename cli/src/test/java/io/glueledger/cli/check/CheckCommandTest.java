/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class CheckCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyConnectionOfEveryDocumentIsJudgedAndPlaced() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("requests.yaml"), "-o", "json");

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(verdicts(run))
        .containsExactly(
            tuple("orders", "DENY"),
            tuple("events", "DENY"),
            tuple("misspelt", "DENY"),
            tuple("fine", "ALLOW"));
    assertThat(findings(run))
        .contains(
            tuple("SEC-04", "ConnectionProperties.JDBC_CONNECTION_URL", 7, 5),
            tuple("TLS-03", "ConnectionProperties.KAFKA_SSL_ENABLED", 17, 5),
            tuple("WIRE-MODEL", "ConnectionTyp", 20, 3));
  }

  @Test
  void whatGlueAnsweredIsJudgedWithoutWhatIsItsOwn() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("answer.json"), "-o", "json");

    // Then
    assertThat(findings(run))
        .containsExactlyInAnyOrder(
            tuple("SEC-01", "ConnectionProperties.PASSWORD", 10, 9),
            tuple("TLS-01", "ConnectionProperties.JDBC_ENFORCE_SSL", 8, 9));
  }

  @Test
  void aTemplateIsJudgedAsFarAsItIsKnown() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("template.yaml"), "-o", "json");

    // Then
    JsonNode orders = connections(run).get(0);
    assertThat(orders.path("findings").findValuesAsText("policyId")).containsExactly("TLS-02");
    assertThat(orders.path("undecided").findValuesAsText("policyId"))
        .containsExactlyInAnyOrder("TLS-01", "TLS-05");
    assertThat(orders.path("unknown").findValuesAsText("field"))
        .contains(
            "ConnectionProperties.JDBC_CONNECTION_URL",
            "ConnectionProperties.JDBC_ENFORCE_SSL",
            "PhysicalConnectionRequirements.SecurityGroupIdList")
        .doesNotContain("ConnectionProperties.SECRET_ID");
    assertThat(connections(run).get(2).path("state").asText()).isEqualTo("TOO_LITTLE_KNOWN");
  }

  @Test
  void theLongFormOfAFunctionIsUnknownToo() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("template.json"), "-o", "json");

    // Then
    JsonNode orders = connections(run).get(0);
    assertThat(orders.path("name").asText()).isEqualTo("cfn-orders");
    assertThat(orders.path("findings").findValuesAsText("policyId")).containsExactly("SEC-01");
    assertThat(orders.path("unknown").findValuesAsText("why")).containsExactly("Fn::Join");
  }

  @Test
  void aPlanIsJudgedAgainstWhatItChanges() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("plan-change.json"), "-o", "json");

    // Then
    assertThat(connections(run))
        .extracting(
            node -> node.path("name").asText(),
            node -> node.path("operation").asText(),
            node -> node.path("state").asText(),
            node -> node.path("verdict").asText())
        .containsExactly(
            tuple("tf-archive", "DELETE", "DELETED", "ALLOW"),
            tuple("tf-events", "UPDATE", "JUDGED", "WARN"),
            tuple("tf-later", "UPDATE", "JUDGED", "WARN"),
            tuple("tf-orders", "UPDATE", "JUDGED", "DENY"));
    JsonNode old = connections(run).get(1).path("findings").get(0);
    assertThat(old.path("alreadyPresent").asBoolean()).isTrue();
    assertThat(old.path("wouldDeny").asBoolean()).isTrue();
  }

  @Test
  void aFindingOnATagStandsAtTheTag(@TempDir Path folder) throws IOException {
    // Given
    Path file =
        Files.writeString(
            folder.resolve("c.yaml"),
            """
            ConnectionInput:
              Name: n
              ConnectionType: NETWORK
              ConnectionProperties: {}
            Tags:
              owner: ""
              note: password=hunter2-Secret-9Xq4
            """);
    Path pack =
        Files.writeString(
            folder.resolve("p.yaml"),
            "pack: p\nversion: 1\noverrides: [{id: CHG-04, parameters: {requiredTags: [owner, ticket]}}]\n");

    // When
    CommandLineRun run =
        Fixtures.check(file.toString(), "--policies", pack.toString(), "-o", "json");

    // Then
    assertThat(findings(run))
        .contains(
            tuple("CHG-04", "Tags.owner", 6, 3),
            tuple("CHG-04", "Tags.ticket", 6, 3),
            tuple("SEC-05", "Tags.note", 7, 3));
  }

  @Test
  void aReplacementIsANewConnection() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("plan-replace.json"), "-o", "json");

    // Then
    assertThat(verdicts(run)).contains(tuple("tf-events-2", "DENY"), tuple("tf-orders", "ALLOW"));
  }

  @Test
  void whatIsOnlyKnownAfterApplyIsSaidToBe() throws IOException {
    // When
    CommandLineRun run = Fixtures.check(Fixtures.path("plan-create.json"), "-o", "json");

    // Then
    assertThat(connections(run))
        .filteredOn(node -> node.path("name").asText().equals("tf-later"))
        .extracting(node -> node.path("state").asText())
        .containsExactly("TOO_LITTLE_KNOWN");
  }

  @Test
  void strictForgivesNothing() throws IOException {
    // When
    CommandLineRun run =
        Fixtures.check(Fixtures.path("plan-change.json"), "--strict", "-o", "json");

    // Then
    assertThat(verdicts(run)).contains(tuple("tf-events", "DENY"), tuple("tf-later", "DENY"));
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
        Fixtures.check(Fixtures.path("requests.yaml"), "--policies", folder.toString());

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
    CommandLineRun run = Fixtures.check(Fixtures.path(fixture), "--fail-on", what);

    // Then
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void aRuleOfGlueIsNoPolicyAndHasNoSeverity() throws IOException {
    // When
    CommandLineRun table = Fixtures.check(Fixtures.path("requests.yaml"));
    CommandLineRun json = Fixtures.check(Fixtures.path("requests.yaml"), "-o", "json");

    // Then
    assertThat(table.out())
        .containsPattern("  refuse  GLUE +WIRE-MODEL A rule of AWS Glue is broken")
        .contains("ConnectionTyp  [a rule of AWS Glue]")
        .containsPattern("  deny    CRITICAL  SEC-04 ");
    JsonNode ofGlue = connections(json).get(2).path("findings").get(0);
    assertThat(ofGlue.path("kind").asText()).isEqualTo("GLUE_RULE");
    assertThat(ofGlue.has("severity")).isFalse();
    JsonNode ofPolicy = connections(json).get(0).path("findings").get(0);
    assertThat(ofPolicy.path("kind").asText()).isEqualTo("POLICY");
    assertThat(ofPolicy.path("severity").asText()).isEqualTo("CRITICAL");
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
        Fixtures.check(file.toString(), "--fail-on", what, "--documented-rules", "off");

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
            "{ConnectionType: NETWORK, ConnectionProperties: {PORT: '1'}, Name: n, Description: d}");
    Path pack =
        Files.writeString(
            folder.resolve("p.yaml"),
            "pack: p\nversion: 1\noverrides: [{id: NET-01, off: not looked at here}]\n");

    // When
    CommandLineRun run =
        Fixtures.check(file.toString(), "--fail-on", what, "--policies", pack.toString());

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
          {Name: s3cr3t-canary                              | in.txt:2:1: this is not valid YAML
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
    CommandLineRun run = Fixtures.check(file.toString());

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
        Fixtures.check(Fixtures.path("answer.json"), "--policies", pack.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("p.yaml").contains("rules");
  }

  @Test
  void nothingToJudgeIsWrongUse() {
    // When
    CommandLineRun run = Fixtures.check();

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("name the files to judge");
  }

  @Test
  void theStandardInputIsAFileToo() {
    // Given
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(Fixtures.text("answer.json").getBytes(StandardCharsets.UTF_8)));

    // When
    CommandLineRun run;
    try {
      run = Fixtures.check("-");
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
                                "PASSWORD", Fixtures.PLANTED))
                        .build()));
      }

      // When
      CommandLineRun run =
          Fixtures.check(
              "--glue", "--endpoint-url", glue.endpoint().toString(), "--region", "us-east-1");

      // Then
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).contains("DENY  held", "SEC-01").doesNotContain(Fixtures.PLANTED);
    }
  }

  @Test
  void aGlueThatDoesNotAnswerIsARemoteFailure() {
    // When
    CommandLineRun run =
        Fixtures.check("--glue", "--endpoint-url", "http://127.0.0.1:1", "--region", "us-east-1");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Glue could not be asked");
  }

  private static List<JsonNode> connections(CommandLineRun run) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    JSON.readTree(run.out()).path("connections").forEach(nodes::add);
    return nodes;
  }

  private static List<Tuple> verdicts(CommandLineRun run) throws IOException {
    return connections(run).stream()
        .map(node -> tuple(node.path("name").asText(), node.path("verdict").asText()))
        .toList();
  }

  private static List<Tuple> findings(CommandLineRun run) throws IOException {
    List<Tuple> findings = new ArrayList<>();
    for (JsonNode connection : connections(run)) {
      connection
          .path("findings")
          .forEach(
              one ->
                  findings.add(
                      tuple(
                          one.path("policyId").asText(),
                          one.path("field").asText(),
                          one.path("line").asInt(),
                          one.path("column").asInt())));
    }
    return findings;
  }
}

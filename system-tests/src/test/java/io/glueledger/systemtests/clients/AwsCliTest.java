/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** The {@code aws} program, with nothing set but the endpoint of Glue. */
@WithInstallation
class AwsCliTest {
  private final Installation installation;
  private final ClientPrograms programs;
  private final List<Life> lives = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /** What Glue says of a connection and takes from nobody. */
  private static final List<String> READ_ONLY =
      List.of(
          "CreationTime",
          "LastUpdatedTime",
          "LastUpdatedBy",
          "Status",
          "StatusReason",
          "LastConnectionValidationTime",
          "ConnectionSchemaVersion",
          "CompatibleComputeEnvironments");

  AwsCliTest(Installation installation) {
    ProcessRun.assumeOnPath("aws");
    this.installation = installation;
    this.programs = ClientPrograms.on(installation);
  }

  /** What the program printed while a connection of one type lived. */
  private record Life(String name, String type, String created, String tags, String listed) {
    @Override
    public String toString() {
      return type;
    }
  }

  /** What the program printed about a risky connection, and what Glue was asked meanwhile. */
  private record Refusal(
      String name, String policy, String key, ProcessRun run, List<JournalEntry> asked) {
    @Override
    public String toString() {
      return policy;
    }
  }

  @BeforeAll
  void liveAndDie() {
    GoodConnections.TYPES.forEach(type -> lives.add(live(type, "cli-" + type)));
    refusals.add(refuse("JDBC", "TLS-02", "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "true"));
    refusals.add(refuse("KAFKA", "SEC-02", "KAFKA_SASL_SCRAM_PASSWORD", "in-the-clear-4711"));
  }

  private Life live(String type, String name) {
    String arn = Installation.arn(name);
    ConnectionInput first = GoodConnections.of(type, name, "first");
    String second = GoodConnections.json(first.toBuilder().description("second").build());
    ok("create-connection --tags team=blue --connection-input", GoodConnections.json(first));
    String created = ok("get-connection --name", name);
    ok("update-connection --name", name, "--connection-input", second);
    ok("tag-resource --tags-to-add env=prod --resource-arn", arn);
    ok("untag-resource --tags-to-remove team --resource-arn", arn);
    String tags = ok("get-tags --resource-arn", arn);
    String listed = ok("get-connections --filter", "ConnectionType=" + type);
    ok("delete-connection --connection-name", name);
    return new Life(name, type, created, tags, listed);
  }

  private Refusal refuse(String type, String policy, String key, String value) {
    String name = "risky-" + type;
    ConnectionInput risky = Clients.with(GoodConnections.of(type, name, "risky"), key, value);
    long before = installation.glue().journal().size();
    ProcessRun run = aws("create-connection --connection-input", GoodConnections.json(risky));
    List<JournalEntry> asked = installation.glue().journal().entriesAfter(before);
    return new Refusal(name, policy, key, run, asked);
  }

  @ParameterizedTest
  @FieldSource("lives")
  void whatIsMadeIsReadBack(Life life) {
    assertThat(life.created())
        .contains("\"Description\": \"first\"", "\"ConnectionType\": \"" + life.type());
  }

  @ParameterizedTest
  @FieldSource("lives")
  void tagsAreThoseThatWereLeft(Life life) {
    assertThat(life.tags()).contains("\"env\": \"prod\"").doesNotContain("team");
  }

  @ParameterizedTest
  @FieldSource("lives")
  void whatIsChangedIsListedAsItIsNow(Life life) {
    assertThat(life.listed()).contains("\"Description\": \"second\"", "\"Name\": \"" + life.name());
  }

  @ParameterizedTest
  @FieldSource("lives")
  void whatIsDeletedIsGone(Life life) {
    assertThat(installation.glue().connection(Installation.ACCOUNT, life.name())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("lives")
  void glueMakesEachChangeOnce(Life life) {
    assertThat(installation.glue().journal().appliedTo(Installation.ACCOUNT, life.name()))
        .extracting(entry -> entry.received().operation())
        .containsExactly(
            "CreateConnection",
            "UpdateConnection",
            "TagResource",
            "UntagResource",
            "DeleteConnection");
  }

  @ParameterizedTest
  @FieldSource("lives")
  void eachChangeIsOnTheLog(Life life) {
    assertThat(installation.log().kinds(life.name()))
        .filteredOn("ChangeApplied"::equals)
        .hasSize(5);
  }

  @ParameterizedTest
  @FieldSource("refusals")
  void aRefusalSaysWhyAndUnderWhichId(Refusal refusal) {
    String id = installation.log().of(refusal.name()).get(0).getChangeId().orElseThrow();
    assertThat(refusal.run().exitCode()).isNotZero();
    assertThat(refusal.run().err())
        .contains("AccessDeniedException", refusal.policy(), refusal.key(), "Fix:", id)
        .doesNotContain("in-the-clear-4711");
  }

  @ParameterizedTest
  @FieldSource("refusals")
  void aRefusalIsOnTheLog(Refusal refusal) {
    assertThat(installation.log().kinds(refusal.name()))
        .containsExactly("ChangeRequested", "ChangeDecided");
  }

  @ParameterizedTest
  @FieldSource("refusals")
  void glueIsNotAskedForWhatIsRefused(Refusal refusal) {
    assertThat(refusal.asked())
        .extracting(entry -> entry.received().operation())
        .allMatch(operation -> operation.startsWith("Get"));
  }

  @Test
  void aCallerWhoSeesNoPasswordsChangesADescription() throws IOException {
    // Given
    ConnectionInput old =
        Clients.with(Clients.good("hidden-password", "first"), "PASSWORD", "held-by-glue-4711");
    installation.around(People.ALICE).create(old, Map.of()).join();
    Map<String, String> bob =
        Map.of(
            "AWS_ACCESS_KEY_ID", People.BOB.keyId(),
            "AWS_SECRET_ACCESS_KEY", People.BOB.secret());
    String read =
        programs
            .run(bob, "aws --output json glue get-connection --name hidden-password")
            .succeeded()
            .out();

    // When
    ObjectNode edited = (ObjectNode) new JsonMapper().readTree(read).path("Connection");
    edited.put("Description", "second");
    edited.remove(READ_ONLY);
    programs
        .run(
            bob,
            "aws glue update-connection --name hidden-password --connection-input",
            edited.toString())
        .succeeded();

    // Then
    assertThat(read).doesNotContain("held-by-glue-4711");
    assertThat(
            installation.glue().connection(Installation.ACCOUNT, "hidden-password").orElseThrow())
        .extracting(held -> held.input().toString())
        .asString()
        .contains("\"PASSWORD\":\"held-by-glue-4711\"", "\"Description\":\"second\"");
  }

  private String ok(String words, String... args) {
    return aws(words, args).succeeded().out();
  }

  private ProcessRun aws(String words, String... args) {
    return programs.run(Map.of(), "aws --output json glue " + words, args);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** The {@code aws} program, with nothing set but the endpoint of Glue. */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsCliTest {
  static final List<String> TYPES = GoodConnections.TYPES;

  private final Installation installation;
  private final GateServer gate;

  AwsCliTest(TestBroker broker, ApicurioRegistry registry) {
    assumeTrue(Program.isOnPath("aws"), "the program aws is not on the PATH");
    this.installation = Installation.fresh(broker, registry);
    this.gate = installation.gate();
  }

  @BeforeEach
  void forget() {
    installation.glue().journal().clear();
  }

  @AfterAll
  void close() {
    installation.close();
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void aGoodConnectionOfEachTypeLivesAndDies(String type) {
    // Given
    String name = "cli-" + type;
    String arn =
        "arn:aws:glue:" + Installation.REGION + ":" + Installation.ACCOUNT + ":connection/" + name;
    ConnectionInput first = GoodConnections.of(type, name, "first");
    ConnectionInput second = first.toBuilder().description("second").build();

    // When
    ok("create-connection", "--connection-input", json(first), "--tags", "team=blue");
    String created = ok("get-connection", "--name", name);
    ok("update-connection", "--name", name, "--connection-input", json(second));
    ok("tag-resource", "--resource-arn", arn, "--tags-to-add", "env=prod");
    ok("untag-resource", "--resource-arn", arn, "--tags-to-remove", "team");
    String tags = ok("get-tags", "--resource-arn", arn);
    String listed = ok("get-connections", "--filter", "ConnectionType=" + type);
    ok("delete-connection", "--connection-name", name);

    // Then
    assertThat(created).contains("\"Description\": \"first\"", "\"ConnectionType\": \"" + type);
    assertThat(tags).contains("\"env\": \"prod\"").doesNotContain("team");
    assertThat(listed).contains("\"Description\": \"second\"", "\"Name\": \"" + name);
    assertThat(installation.glue().connection(Installation.ACCOUNT, name)).isEmpty();
    assertThat(installation.glue().journal().appliedTo(Installation.ACCOUNT, name))
        .extracting(entry -> entry.received().operation())
        .containsExactly(
            "CreateConnection",
            "UpdateConnection",
            "TagResource",
            "UntagResource",
            "DeleteConnection");
    assertThat(installation.log().kinds(name)).filteredOn("ChangeApplied"::equals).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "JDBC, SKIP_CUSTOM_JDBC_CERT_VALIDATION, true, TLS-02",
    "KAFKA, KAFKA_SASL_SCRAM_PASSWORD, in-the-clear-4711, SEC-02"
  })
  void aRiskyConnectionIsRefusedReadably(String type, String key, String value, String policy) {
    // Given
    String name = "risky-" + type;
    ConnectionInput risky = Clients.with(GoodConnections.of(type, name, "risky"), key, value);

    // When
    Program refused = aws("create-connection", "--connection-input", json(risky));

    // Then
    List<ConnectionEvent> events = installation.log().of(name);
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.err())
        .contains("AccessDeniedException", policy, key, "Fix:")
        .contains(events.get(0).getChangeId().orElseThrow())
        .doesNotContain("in-the-clear-4711");
    assertThat(events)
        .extracting(ConnectionEvent::getKind)
        .containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(installation.glue().journal().entries()).filteredOn(AwsCliTest::mayChange).isEmpty();
  }

  private static boolean mayChange(JournalEntry entry) {
    return !entry.received().operation().startsWith("Get");
  }

  private static String json(ConnectionInput input) {
    return GoodConnections.json(input);
  }

  private String ok(String... args) {
    Program run = aws(args);
    assertThat(run.exitCode()).as(args[0] + ": " + run.err()).isZero();
    return run.out();
  }

  private Program aws(String... args) {
    List<String> command = new ArrayList<>(List.of("aws", "--output", "json"));
    command.add("glue");
    command.addAll(List.of(args));
    return Program.run(gate.endpoint(), installation.folder(), Map.of(), command);
  }
}

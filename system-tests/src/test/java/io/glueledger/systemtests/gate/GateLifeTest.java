/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * One change after another through one gate: what the caller gets, what the log says, what Glue was
 * asked.
 */
@ExtendWith(Infrastructure.class)
class GateLifeTest {
  private final Installation installation;
  private final GateServer gate;
  private final GlueAsyncClient alice;
  private final GlueAsyncClient carol;

  GateLifeTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.gate = installation.gate();
    this.alice = Clients.once(gate.endpoint(), People.ALICE);
    this.carol = Clients.once(gate.endpoint(), People.CAROL);
  }

  @BeforeEach
  void forget() {
    installation.glue().journal().clear();
  }

  @AfterEach
  void close() throws Exception {
    alice.close();
    carol.close();
    installation.close();
  }

  @Test
  void aGoodChangeIsRecordedThenForwardedThenAnswered() {
    // When
    alice.createConnection(r -> r.connectionInput(Clients.good("orders", "first"))).join();

    // Then
    assertThat(installation.log().kinds("orders"))
        .containsExactly("ChangeRequested", "ChangeDecided", "ChangeApplied");
    assertThat(installation.glue().connection(Installation.ACCOUNT, "orders")).isPresent();
    ConnectionEvent requested = installation.log().of("orders").get(0);
    assertThat(requested.getActor().orElseThrow().getPrincipal())
        .isEqualTo(People.ALICE.principal());
  }

  @Test
  void aRiskyChangeIsRefusedReadablyAndGlueIsNotAsked() {
    // Given
    var risky =
        Clients.with(Clients.good("orders", "first"), "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "true");

    // When
    GlueException refused = Refused.by(alice.createConnection(r -> r.connectionInput(risky)));

    // Then
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(refused.awsErrorDetails().errorMessage())
        .contains("TLS-02", "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "Fix:", refused.requestId());
    assertThat(installation.glue().journal().entriesOf("CreateConnection")).isEmpty();
    assertThat(installation.log().kinds("orders"))
        .containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(installation.log().of("orders").get(1).getChangeDecided().orElseThrow().getVerdict())
        .isEqualTo(Verdict.DENY);
  }

  @Test
  void whatACallerHasNoRightToIsRecordedAndRefused() {
    // When
    GlueException refused =
        Refused.by(carol.createConnection(r -> r.connectionInput(Clients.good("orders", "c"))));

    // Then
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(installation.log().kinds("orders"))
        .containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(installation.glue().journal().entriesOf("CreateConnection")).isEmpty();
  }

  @Test
  void whatGlueRefusesIsPassedOnAndRecorded() {
    // Given
    alice.createConnection(r -> r.connectionInput(Clients.good("orders", "first"))).join();

    // When
    GlueException refused =
        Refused.by(alice.createConnection(r -> r.connectionInput(Clients.good("orders", "2"))));

    // Then
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AlreadyExistsException");
    assertThat(installation.log().kinds("orders")).endsWith("ChangeRejected");
  }

  @Test
  void aConnectionFromBeforeIsObservedBeforeItsFirstChange() {
    // Given
    GlueAsyncClient direct = Clients.once(installation.glue().endpoint(), People.ALICE);
    direct.createConnection(r -> r.connectionInput(Clients.good("old", "before"))).join();

    // When
    alice.updateConnection(r -> r.name("old").connectionInput(Clients.good("old", "after"))).join();

    // Then
    assertThat(installation.log().kinds("old"))
        .startsWith("ConnectionObserved")
        .endsWith("ChangeRequested", "ChangeDecided", "ChangeApplied");
    direct.close();
  }

  @Test
  void readsTagsBatchesAndTestsPass() {
    // Given
    alice
        .createConnection(
            r -> r.connectionInput(Clients.good("a/b", "first")).tags(Map.of("team", "blue")))
        .join();
    alice.createConnection(r -> r.connectionInput(Clients.good("b", "second"))).join();
    String arn = "arn:aws:glue:us-east-1:" + Installation.ACCOUNT + ":connection/a/b";

    // When
    alice.tagResource(r -> r.resourceArn(arn).tagsToAdd(Map.of("env", "prod"))).join();
    alice.untagResource(r -> r.resourceArn(arn).tagsToRemove("team")).join();
    alice.testConnection(r -> r.connectionName("b")).join();
    Map<String, String> tags = alice.getTags(r -> r.resourceArn(arn)).join().tags();
    List<Connection> listed = alice.getConnections(r -> {}).join().connectionList();
    var deleted =
        alice.batchDeleteConnection(r -> r.connectionNameList("b", "none", "a/b", "b")).join();

    // Then
    assertThat(tags).containsExactly(Map.entry("env", "prod"));
    assertThat(listed).extracting(Connection::name).containsExactlyInAnyOrder("a/b", "b");
    assertThat(deleted.succeeded()).containsExactly("b", "a/b");
    assertThat(deleted.errors()).containsOnlyKeys("none");
    assertThat(installation.glue().connections()).isEmpty();
    assertThat(installation.log().kinds("b")).contains("ConnectionTested");
    assertThat(
            installation.glue().journal().entriesOf("BatchDeleteConnection").stream()
                .filter(JournalEntry::applied))
        .hasSize(1);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.TestPhase;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * I1: while Glue is being asked, the request and the decision that lets it pass stand on the log
 * already, and no outcome does.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverythingIsRecordedFirstTest {
  private static final Duration HELD = Duration.ofSeconds(4);

  private final Installation installation;
  private final GlueAsyncClient alice;

  EverythingIsRecordedFirstTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    GateServer gate =
        installation.gate(installation.glue().endpoint(), Map.of("glue.timeout", "12s"));
    this.alice = Clients.once(gate.endpoint(), People.ALICE);
  }

  /** The operations that change connections. */
  enum Change {
    CREATE("CreateConnection") {
      @Override
      CompletableFuture<?> ask(GlueAsyncClient client, String name) {
        return client.createConnection(r -> r.connectionInput(Clients.good(name, "new")));
      }
    },
    UPDATE("UpdateConnection") {
      @Override
      CompletableFuture<?> ask(GlueAsyncClient client, String name) {
        return client.updateConnection(
            r -> r.name(name).connectionInput(Clients.good(name, "changed")));
      }
    },
    DELETE("DeleteConnection") {
      @Override
      CompletableFuture<?> ask(GlueAsyncClient client, String name) {
        return client.deleteConnection(r -> r.connectionName(name));
      }
    },
    BATCH_DELETE("BatchDeleteConnection") {
      @Override
      CompletableFuture<?> ask(GlueAsyncClient client, String name) {
        return client.batchDeleteConnection(r -> r.connectionNameList(name));
      }
    },
    TAG("TagResource") {
      @Override
      CompletableFuture<?> ask(GlueAsyncClient client, String name) {
        return client.tagResource(
            r -> r.resourceArn(Installation.arn(name)).tagsToAdd(Map.of("env", "prod")));
      }
    },
    UNTAG("UntagResource") {
      @Override
      CompletableFuture<?> ask(GlueAsyncClient client, String name) {
        return client.untagResource(
            r -> r.resourceArn(Installation.arn(name)).tagsToRemove("team"));
      }
    };

    private final String operation;

    Change(String operation) {
      this.operation = operation;
    }

    abstract CompletableFuture<?> ask(GlueAsyncClient client, String name);
  }

  @BeforeEach
  void forget() {
    installation.glue().journal().clear();
  }

  @AfterAll
  void close() throws Exception {
    alice.close();
    installation.close();
  }

  @ParameterizedTest
  @EnumSource
  void aChangeIsOnTheLogWhileGlueIsAsked(Change change) {
    // Given
    String name = "first-" + change;
    if (change != Change.CREATE) {
      make(name);
    }
    int before = installation.log().of(name).size();
    hold(change.operation);

    // When
    CompletableFuture<?> call = change.ask(alice, name);

    // Then
    List<ConnectionEvent> recorded = whileGlueIsAsked(change.operation, name);
    assertThat(recorded.subList(before, recorded.size()))
        .extracting(ConnectionEvent::getKind)
        .containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(recorded.get(before + 1).getChangeDecided().orElseThrow().getVerdict())
        .isIn(Verdict.ALLOW, Verdict.WARN);
    call.join();
    assertThat(installation.log().kinds(name)).endsWith("ChangeDecided", "ChangeApplied");
  }

  @Test
  void aTestOfAConnectionIsOnTheLogWhileGlueIsAsked() {
    // Given
    make("tested");
    int before = installation.log().of("tested").size();
    hold("TestConnection");

    // When
    CompletableFuture<?> call = alice.testConnection(r -> r.connectionName("tested"));

    // Then
    List<ConnectionEvent> recorded = whileGlueIsAsked("TestConnection", "tested");
    assertThat(recorded.subList(before, recorded.size()))
        .extracting(e -> e.getConnectionTested().orElseThrow().getPhase())
        .containsExactly(TestPhase.REQUESTED);
    call.join();
    assertThat(installation.log().of("tested"))
        .last()
        .extracting(e -> e.getConnectionTested().orElseThrow().getPhase())
        .isEqualTo(TestPhase.PASSED);
  }

  private void make(String name) {
    alice
        .createConnection(
            r -> r.connectionInput(Clients.good(name, "old")).tags(Map.of("team", "blue")))
        .join();
  }

  private void hold(String operation) {
    installation.glue().faults().add(Fault.on(operation).times(1).delayBefore(HELD));
  }

  /** The log as it is from when Glue has the request until Glue has done anything about it. */
  private List<ConnectionEvent> whileGlueIsAsked(String operation, String name) {
    Until.holds(() -> !installation.glue().journal().entriesOf(operation).isEmpty());
    List<ConnectionEvent> recorded = installation.log().of(name);
    assertThat(installation.glue().journal().entriesOf(operation))
        .as("Glue still holds the request")
        .singleElement()
        .matches(entry -> !entry.applied())
        .extracting(JournalEntry::answer)
        .isEqualTo(java.util.Optional.empty());
    return recorded;
  }
}

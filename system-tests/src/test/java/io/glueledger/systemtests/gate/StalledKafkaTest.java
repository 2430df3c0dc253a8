/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * The broker takes a change and stops before it says so: the change stands on the log, and must
 * never be sent, since its caller was told that it was not.
 */
@ExtendWith(Infrastructure.class)
class StalledKafkaTest {
  private final int port = freePort();
  private final OneWayLine line = OneWayLine.to(port);
  private final TestBroker broker =
      TestBroker.start(
          port, Map.of("advertised.listeners", "PLAINTEXT://127.0.0.1:" + line.port()));
  private final Installation installation;
  private final GlueAsyncClient alice;

  StalledKafkaTest(ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    GateServer gate = installation.gate();
    this.alice = Clients.once(gate.endpoint(), People.ALICE);
    alice.createConnection(r -> r.connectionInput(Clients.good("orders", "first"))).join();
    // A gate that has not read this yet would look at Glue first, and append too late to land.
    String key = ConnectionKeys.text(new ConnectionId(Installation.ACCOUNT, "orders"));
    Until.holds(() -> gate.core().ledger().state(key).present().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    alice.close();
    installation.close();
    broker.close();
    line.close();
  }

  @Test
  void whatLandsWithoutBeingAcknowledgedEndsNotForwarded() {
    // Given
    line.holdAnswers();

    // When
    GlueException refused = Refused.by(update("late"));

    // Then
    line.release();
    assertThat(refused.statusCode()).isEqualTo(503);
    Until.holds(() -> History.of(installation.log()).settled());
    History history = History.of(installation.log());
    assertThat(history.changes())
        .extracting(OpenChange::changeId)
        .hasSize(2)
        .contains(refused.requestId());
    assertThat(history.ending(refused.requestId()).orElseThrow().outcome())
        .isEqualTo(Outcome.NOT_FORWARDED);
    assertThat(installation.glue().journal().entriesOf("UpdateConnection")).isEmpty();

    update("afterwards").join();
    assertThat(installation.glue().journal().entriesOf("UpdateConnection"))
        .singleElement()
        .matches(JournalEntry::applied);
  }

  private CompletableFuture<?> update(String description) {
    return alice.updateConnection(
        r -> r.name("orders").connectionInput(Clients.good("orders", description)));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

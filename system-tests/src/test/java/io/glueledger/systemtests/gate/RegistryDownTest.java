/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.server.GateServer;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueException;

/** The schema registry is away: at the start the gate waits for it, later it does not need it. */
@ExtendWith(Infrastructure.class)
class RegistryDownTest {
  private final ApicurioRegistry registry = ApicurioRegistry.startNew();
  private final Installation installation;

  RegistryDownTest(TestBroker broker) {
    this.installation = Installation.fresh(broker, registry);
  }

  @AfterEach
  void close() throws Exception {
    installation.close();
    registry.close();
  }

  @Test
  void aGateThatStartsWithoutItListensAndWaits() {
    // Given
    registry.stop();
    int port = freePort();
    int adminPort = freePort();
    Map<String, String> ports =
        Map.of("ingest.listen.port", "" + port, "ingest.listen.admin-port", "" + adminPort);
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    URI ready = URI.create("http://127.0.0.1:" + adminPort + "/health/ready");

    // When
    CompletableFuture<GateServer> starting =
        CompletableFuture.supplyAsync(
            () -> installation.gate(installation.glue().endpoint(), ports));

    // Then
    Until.holds(() -> status(ready) == 503);
    try (GlueAsyncClient alice = Clients.once(endpoint, People.ALICE)) {
      GlueException refused =
          Refused.by(alice.createConnection(r -> r.connectionInput(Clients.good("orders", "1"))));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(installation.glue().journal().entries()).isEmpty();
      assertThat(starting).isNotDone();

      registry.start();
      starting.join();
      assertThat(status(ready)).isEqualTo(200);
      alice.createConnection(r -> r.connectionInput(Clients.good("orders", "2"))).join();
    }
    assertThat(installation.log().kinds("orders"))
        .containsExactly("ChangeRequested", "ChangeDecided", "ChangeApplied");
  }

  @Test
  void aGateThatRunsDoesNotNeedIt() {
    // Given
    GateServer gate = installation.gate();
    URI ready = gate.adminEndpoint().resolve("/health/ready");
    registry.stop();

    // When
    try (GlueAsyncClient alice = Clients.once(gate.endpoint(), People.ALICE)) {
      alice.createConnection(r -> r.connectionInput(Clients.good("orders", "1"))).join();
      alice
          .updateConnection(r -> r.name("orders").connectionInput(Clients.good("orders", "2")))
          .join();
    }

    // Then
    assertThat(status(ready)).isEqualTo(200);
    registry.start();
    assertThat(installation.log().kinds("orders"))
        .containsExactly(
            "ChangeRequested",
            "ChangeDecided",
            "ChangeApplied",
            "ChangeRequested",
            "ChangeDecided",
            "ChangeApplied");
  }

  /** The status of an answer; 0 if nothing listens. */
  private static int status(URI uri) {
    try {
      return ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.FreePort;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The schema registry is away: at the start the gate waits for it, later it does not need it. */
@WithInstallation
class RegistryDownTest {
  private static final String[] TAKEN = {"ChangeRequested", "ChangeDecided", "ChangeApplied"};

  private final Installation site;
  private final boolean startedWithoutIt;
  private final List<JournalEntry> sentWithoutIt;
  private final int statusOnceItWasThere;
  private final int statusWhenItWasGoneAgain;

  RegistryDownTest(Installation site, ApicurioRegistry registry) {
    this.site = site;
    int port = FreePort.any();
    int adminPort = FreePort.any();
    Map<String, String> ports =
        Map.of("ingest.listen.port", "" + port, "ingest.listen.admin-port", "" + adminPort);
    URI ready = URI.create("http://127.0.0.1:" + adminPort + "/health/ready");
    Caller alice = site.at(URI.create("http://127.0.0.1:" + port), People.ALICE);
    registry.stop();
    try {
      CompletableFuture<GateServer> starting =
          CompletableFuture.supplyAsync(() -> site.gate(ports));
      Until.holds(() -> status(ready) == 503);
      Refused.unavailably(alice.create("early", "refused"));
      this.startedWithoutIt = starting.isDone();
      this.sentWithoutIt = site.glue().journal().entries();
      registry.start();
      starting.join();
      this.statusOnceItWasThere = status(ready);
      alice.create("early", "taken").join();
      registry.stop();
      alice.create("later", "1").join();
      alice.update("later", "2").join();
      this.statusWhenItWasGoneAgain = status(ready);
    } finally {
      registry.start();
    }
  }

  @Test
  void aGateThatStartsWithoutItWaits() {
    assertThat(startedWithoutIt).isFalse();
  }

  @Test
  void aGateThatWaitedIsReadyOnceItIsThere() {
    assertThat(statusOnceItWasThere).isEqualTo(200);
  }

  @Test
  void whatComesWhileItWaitsIsNotSent() {
    assertThat(sentWithoutIt).isEmpty();
  }

  @Test
  void whatComesWhileItWaitsIsNotRecorded() {
    assertThat(site.log().kinds("early")).containsExactly(TAKEN);
  }

  @Test
  void aGateThatRunsIsReadyWithoutIt() {
    assertThat(statusWhenItWasGoneAgain).isEqualTo(200);
  }

  @Test
  void aGateThatRunsRecordsWithoutIt() {
    assertThat(site.log().kinds("later")).startsWith(TAKEN).endsWith(TAKEN).hasSize(6);
  }

  /** The status of an answer; 0 if nothing listens. */
  private static int status(URI uri) {
    try {
      return HttpCalls.get(uri).statusCode();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }
}

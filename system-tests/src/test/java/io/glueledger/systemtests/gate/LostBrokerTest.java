/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestCluster;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * Three brokers, two of which must have every record: one may go, and with two gone nothing moves.
 */
@ExtendWith(Infrastructure.class)
class LostBrokerTest {
  private static final int CONNECTIONS = 6;

  private final TestCluster cluster = TestCluster.start();
  private final Installation installation;
  private final GlueAsyncClient alice;

  LostBrokerTest(ApicurioRegistry registry) {
    this.installation = Installation.fresh(cluster, registry);
    this.alice = Clients.once(installation.gate().endpoint(), People.ALICE);
    names()
        .forEach(n -> alice.createConnection(r -> r.connectionInput(Clients.good(n, "0"))).join());
  }

  @AfterEach
  void close() throws Exception {
    alice.close();
    installation.close();
    cluster.close();
  }

  @Test
  void whatWasAcknowledgedOutlivesEachBrokerInTurn() {
    for (int broker = 0; broker < 3; broker++) {
      // Given
      String text = "while broker " + broker + " is away";
      cluster.stop(broker);

      // When
      names().forEach(name -> Until.holds(() -> succeeds(name, text)));

      // Then
      cluster.startAgain(broker);
      assertThat(names())
          .allSatisfy(
              name ->
                  assertThat(installation.glue().connection(Installation.ACCOUNT, name))
                      .hasValueSatisfying(held -> assertThat(held.toString()).contains(text)));
      Until.holds(() -> History.of(installation.log()).settled());
      assertThat(History.of(installation.log()).endingsOfEach()).containsExactly(1);
      assertThat(History.of(installation.log()).state("c0").present().orElseThrow().definition())
          .hasValueSatisfying(d -> assertThat(d.toString()).contains(text));
    }
  }

  @Test
  void belowTheMinimumOfReplicasNothingIsSentAndAfterwardsItGoesOn() {
    // Given
    cluster.stop(1);
    cluster.stop(2);
    installation.glue().journal().clear();

    // When
    GlueException refused = Refused.by(update("c0", "unrecorded"));

    // Then
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(installation.glue().journal().entries()).noneMatch(JournalEntry::applied);

    cluster.startAgain(1);
    cluster.startAgain(2);
    Until.holds(() -> succeeds("c0", "recorded again"));
    Until.holds(() -> History.of(installation.log()).settled());
    History history = History.of(installation.log());
    assertThat(history.ending(refused.requestId()).map(ChangeOutcome::outcome))
        .isIn(Optional.empty(), Optional.of(Outcome.NOT_FORWARDED));
    assertThat(history.endingsOfEach()).containsExactly(1);
  }

  private static List<String> names() {
    return IntStream.range(0, CONNECTIONS).mapToObj(i -> "c" + i).toList();
  }

  private CompletableFuture<?> update(String name, String description) {
    return alice.updateConnection(
        r -> r.name(name).connectionInput(Clients.good(name, description)));
  }

  /** False while the log does not take it; any other refusal fails the test. */
  private boolean succeeds(String name, String description) {
    try {
      update(name, description).join();
      return true;
    } catch (CompletionException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(
              GlueException.class, error -> assertThat(error.statusCode()).isEqualTo(503));
      return false;
    }
  }
}

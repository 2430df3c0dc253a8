/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestCluster;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * Three brokers, two of which must have every record: one may go, and with two gone nothing moves.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostBrokerTest {
  /** So many that each broker leads some of their partitions. */
  private static final List<String> NAMES = List.of("c0", "c1", "c2", "c3", "c4", "c5");

  private final TestCluster cluster = TestCluster.start();
  private final Installation site;
  private final List<Loss> losses = new ArrayList<>();
  private final List<JournalEntry> sentBelowTheMinimum;
  private final GlueException refused;
  private final GateServer startedBelowTheMinimum;
  private final History history;

  /** What Glue and the ledger had of connections that changed while one broker was away. */
  private record Loss(String text, List<String> inGlue, List<String> inTheLedger) {
    @Override
    public String toString() {
      return text;
    }
  }

  LostBrokerTest(ApicurioRegistry registry) {
    this.site = Installation.fresh(cluster, registry);
    Caller alice = site.throughNewGate(People.ALICE);
    NAMES.forEach(name -> alice.create(name, "0").join());
    Stream.of(0, 1, 2).forEach(broker -> losses.add(lose(broker, alice)));
    cluster.stop(1);
    cluster.stop(2);
    CompletableFuture<GateServer> starting = CompletableFuture.supplyAsync(site::gate);
    site.glue().journal().clear();
    this.refused = Refused.unavailably(alice.update("c0", "unrecorded"));
    this.sentBelowTheMinimum = site.glue().journal().entries();
    cluster.startAgain(1);
    cluster.startAgain(2);
    this.startedBelowTheMinimum = starting.join();
    alice.updateOnceTheLogTakesIt("c0", "recorded again");
    this.history = site.settled();
  }

  private Loss lose(int broker, Caller alice) {
    String text = "while broker " + broker + " is away";
    cluster.stop(broker);
    NAMES.forEach(name -> alice.updateOnceTheLogTakesIt(name, text));
    cluster.startAgain(broker);
    History settled = site.settled();
    return new Loss(
        text,
        NAMES.stream().map(this::inGlue).toList(),
        NAMES.stream().map(name -> settled.state(name).present().toString()).toList());
  }

  @AfterAll
  void close() {
    site.close();
    cluster.close();
  }

  @ParameterizedTest
  @FieldSource("losses")
  void withoutOneBrokerChangesReachGlue(Loss loss) {
    assertThat(loss.inGlue()).allMatch(held -> held.contains(loss.text()));
  }

  @ParameterizedTest
  @FieldSource("losses")
  void whatWasAcknowledgedOutlivesABroker(Loss loss) {
    assertThat(loss.inTheLedger()).allMatch(state -> state.contains(loss.text()));
  }

  @Test
  void belowTheMinimumOfReplicasNothingIsSent() {
    assertThat(sentBelowTheMinimum).noneMatch(JournalEntry::applied);
  }

  @Test
  void aGateThatStartsBelowTheMinimumWaitsUntilItCanRecord() {
    site.through(startedBelowTheMinimum, People.ALICE).update("c1", "through the new gate").join();
    assertThat(inGlue("c1")).contains("through the new gate");
  }

  @Test
  void whatWasRefusedIsNotForwardedLater() {
    assertThat(history.ending(refused.requestId()).map(ChangeOutcome::outcome))
        .isIn(Optional.empty(), Optional.of(Outcome.NOT_FORWARDED));
  }

  @Test
  void afterwardsItGoesOn() {
    assertThat(inGlue("c0")).contains("recorded again");
  }

  @Test
  void everyChangeEndsOnce() {
    assertThat(history.endingsOfEach()).containsExactly(1);
  }

  private String inGlue(String name) {
    return site.glue().connection(Installation.ACCOUNT, name).toString();
  }
}

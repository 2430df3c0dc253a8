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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  private final Caller alice;

  LostBrokerTest(ApicurioRegistry registry) {
    this.site = Installation.fresh(cluster, registry);
    this.alice = site.throughNewGate(People.ALICE);
    NAMES.forEach(name -> alice.create(name, "0").join());
  }

  @AfterAll
  void close() {
    site.close();
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whatWasAcknowledgedOutlivesABroker(int broker) {
    String text = "while broker " + broker + " is away";
    cluster.stop(broker);

    NAMES.forEach(name -> alice.updateOnceTheLogTakesIt(name, text));

    cluster.startAgain(broker);
    assertThat(NAMES)
        .allSatisfy(
            name ->
                assertThat(site.glue().connection(Installation.ACCOUNT, name).toString())
                    .contains(text));
    assertThat(site.settled().endingsOfEach()).containsExactly(1);
    assertThat(site.history().state("c0").present().toString()).contains(text);
  }

  @Test
  void belowTheMinimumOfReplicasNothingIsSentAndAfterwardsItGoesOn() {
    // Given
    cluster.stop(1);
    cluster.stop(2);
    site.glue().journal().clear();

    // When
    GlueException refused = Refused.unavailably(alice.update("c0", "unrecorded"));

    // Then
    assertThat(site.glue().journal().entries()).noneMatch(JournalEntry::applied);
    cluster.startAgain(1);
    cluster.startAgain(2);
    alice.updateOnceTheLogTakesIt("c0", "recorded again");
    History history = site.settled();
    assertThat(history.ending(refused.requestId()).map(ChangeOutcome::outcome))
        .isIn(Optional.empty(), Optional.of(Outcome.NOT_FORWARDED));
    assertThat(history.endingsOfEach()).containsExactly(1);
  }
}

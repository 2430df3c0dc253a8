/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.Outcome;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * The broker takes a change and stops before it says so: the change stands on the log, and must
 * never be sent, since its caller was told that it was not.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StalledKafkaTest {
  private final OneWayLine line = OneWayLine.open();
  private final TestBroker broker =
      TestBroker.start(0, Map.of("advertised.listeners", "PLAINTEXT://127.0.0.1:" + line.port()));
  private final Installation site;
  private final GlueException refused;
  private final History history;

  StalledKafkaTest(ApicurioRegistry registry) {
    line.leadTo(broker.port());
    this.site = Installation.fresh(broker, registry);
    GateServer gate = site.gate();
    Caller alice = site.through(gate, People.ALICE);
    alice.create("orders", "first").join();
    // A gate that has not read this yet would look at Glue first, and append too late to land.
    site.awaitRead(gate);
    line.holdAnswers();
    this.refused = Refused.unavailably(alice.update("orders", "late"));
    line.release();
    this.history = site.settled();
    alice.update("orders", "afterwards").join();
  }

  @AfterAll
  void close() {
    site.close();
    broker.close();
    line.close();
  }

  @Test
  void whatLandedWithoutBeingAcknowledgedStandsOnTheLog() {
    assertThat(history.changes())
        .extracting(OpenChange::changeId)
        .hasSize(2)
        .contains(refused.requestId());
  }

  @Test
  void itEndsNotForwarded() {
    assertThat(history.ending(refused.requestId()).map(ChangeOutcome::outcome))
        .hasValue(Outcome.NOT_FORWARDED);
  }

  @Test
  void itIsNeverSent() {
    assertThat(site.sent("UpdateConnection"))
        .noneMatch(entry -> entry.received().body().contains("late"));
  }

  @Test
  void afterwardsItGoesOn() {
    assertThat(site.sent("UpdateConnection"))
        .singleElement()
        .matches(JournalEntry::applied)
        .matches(entry -> entry.received().body().contains("afterwards"));
  }
}

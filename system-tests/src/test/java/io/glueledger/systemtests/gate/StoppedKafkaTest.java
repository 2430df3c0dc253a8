/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.broker.TestBroker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.GlueException;

/** Kafka is away for a while: nothing reaches Glue unrecorded, and the gate needs no restart. */
@WithInstallation
class StoppedKafkaTest {
  private final Installation site;
  private final List<GlueException> refusals;
  private final List<JournalEntry> sentMeanwhile;
  private final History history;

  StoppedKafkaTest(Installation site, TestBroker broker) {
    this.site = site;
    Caller alice = site.throughNewGate(People.ALICE);
    alice.create("known", "first").join();
    site.glue().journal().clear();
    broker.stop();
    try {
      this.refusals =
          List.of(
              Refused.unavailably(alice.update("known", "unrecorded")),
              Refused.unavailably(alice.create("new", "new")));
      this.sentMeanwhile = site.glue().journal().entries();
    } finally {
      broker.startAgain();
    }
    alice.updateOnceTheLogTakesIt("known", "recorded again");
    this.history = site.settled();
  }

  @Test
  void withoutTheLogNothingIsSent() {
    assertThat(sentMeanwhile)
        .noneMatch(JournalEntry::applied)
        .extracting(entry -> entry.received().operation())
        .doesNotContain("UpdateConnection", "CreateConnection");
  }

  @Test
  void whatWasRefusedIsNotForwardedLater() {
    assertThat(refusals)
        .extracting(each -> history.ending(each.requestId()).map(ChangeOutcome::outcome))
        .allMatch(end -> end.isEmpty() || end.equals(Optional.of(Outcome.NOT_FORWARDED)));
  }

  @Test
  void whatWasToBeMadeIsNotThere() {
    assertThat(site.glue().connection(Installation.ACCOUNT, "new")).isEmpty();
  }

  @Test
  void everyChangeEndsOnce() {
    assertThat(history.endingsOfEach()).containsExactly(1);
  }

  @Test
  void everyChangeHasAnIdOfItsOwn() {
    assertThat(history.changes()).extracting(OpenChange::changeId).doesNotHaveDuplicates();
  }

  @Test
  void afterwardsItGoesOn() {
    assertThat(site.glue().journal().entries())
        .filteredOn(JournalEntry::applied)
        .singleElement()
        .matches(entry -> entry.received().body().contains("recorded again"));
  }
}

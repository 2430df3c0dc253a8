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
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueException;

/** Kafka is away for a while: nothing reaches Glue unrecorded, and the gate needs no restart. */
@ExtendWith(Infrastructure.class)
class StoppedKafkaTest {
  private final TestBroker broker = TestBroker.start();
  private final Installation installation;
  private final GlueAsyncClient alice;

  StoppedKafkaTest(ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.alice = Clients.once(installation.gate().endpoint(), People.ALICE);
    alice.createConnection(r -> r.connectionInput(Clients.good("orders", "first"))).join();
    installation.glue().journal().clear();
  }

  @AfterEach
  void close() throws Exception {
    alice.close();
    installation.close();
    broker.close();
  }

  @Test
  void withoutTheLogNothingIsSentAndAfterwardsItGoesOn() {
    // Given
    broker.stop();

    // When
    GlueException known = update("orders", "unrecorded");
    GlueException unknown =
        Refused.by(alice.createConnection(r -> r.connectionInput(Clients.good("new", "new"))));

    // Then
    assertThat(known.statusCode()).isEqualTo(503);
    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(installation.glue().journal().entries()).noneMatch(JournalEntry::applied);
    assertThat(installation.glue().journal().entriesOf("UpdateConnection")).isEmpty();
    assertThat(installation.glue().journal().entriesOf("CreateConnection")).isEmpty();

    broker.startAgain();
    Until.holds(() -> succeeds("orders", "recorded again"));
    Until.holds(() -> History.of(installation.log()).settled());
    History history = History.of(installation.log());
    assertThat(history.ending(known.requestId()).map(ChangeOutcome::outcome))
        .isIn(Optional.empty(), Optional.of(Outcome.NOT_FORWARDED));
    assertThat(history.ending(unknown.requestId()).map(ChangeOutcome::outcome))
        .isIn(Optional.empty(), Optional.of(Outcome.NOT_FORWARDED));
    assertThat(history.endingsOfEach()).containsExactly(1);
    assertThat(history.changes()).extracting(OpenChange::changeId).doesNotHaveDuplicates();
    assertThat(installation.glue().journal().entries())
        .filteredOn(JournalEntry::applied)
        .singleElement()
        .matches(entry -> entry.received().body().contains("recorded again"));
    assertThat(installation.glue().connection(Installation.ACCOUNT, "new")).isEmpty();
  }

  private GlueException update(String name, String description) {
    return Refused.by(
        alice.updateConnection(r -> r.name(name).connectionInput(Clients.good(name, description))));
  }

  private boolean succeeds(String name, String description) {
    try {
      alice
          .updateConnection(r -> r.name(name).connectionInput(Clients.good(name, description)))
          .join();
      return true;
    } catch (CompletionException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(
              GlueException.class, error -> assertThat(error.statusCode()).isEqualTo(503));
      return false;
    }
  }
}

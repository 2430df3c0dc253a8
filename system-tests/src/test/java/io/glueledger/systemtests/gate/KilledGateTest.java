/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/** A gate is killed or frozen with a change on its way, and another one ends the change. */
@ExtendWith(Infrastructure.class)
class KilledGateTest {
  private static final String NAME = "orders";
  private static final String UPDATE = "UpdateConnection";
  private static final Duration HELD = Duration.ofSeconds(7);

  /** Long enough for the kill to come while Glue holds a request. */
  private static final Map<String, String> PATIENT =
      Map.of("ingest.forward-within", "9s", "glue.timeout", "10s");

  private final Installation installation;
  private final GateProcess killed;
  private final GlueAsyncClient throughKilled;
  private final GlueAsyncClient throughOther;

  KilledGateTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.killed = installation.process(PATIENT);
    this.throughKilled = Clients.once(killed.endpoint(), People.ALICE);
    this.throughOther =
        Clients.once(
            installation.gate(installation.glue().endpoint(), PATIENT).endpoint(), People.ALICE);
    throughOther.createConnection(r -> r.connectionInput(Clients.good(NAME, "first"))).join();
  }

  @AfterEach
  void close() throws Exception {
    throughKilled.close();
    throughOther.close();
    installation.close();
  }

  @Test
  void whatItHadOnlyRecordedIsNeverSent() {
    // Given
    installation.glue().faults().add(Fault.on(UPDATE).times(1).delayBefore(HELD));
    CompletableFuture<?> earlier = update(throughOther, "earlier");
    Until.holds(() -> sent().size() == 1);
    CompletableFuture<?> abandoned = update(throughKilled, "abandoned");
    Until.holds(() -> History.of(installation.log()).changes().size() == 3);

    // When
    killed.kill();

    // Then
    earlier.join();
    ChangeOutcome ending = endingOfThird();
    assertThat(ending.outcome()).isIn(Outcome.NOT_APPLIED, Outcome.NOT_FORWARDED);
    assertThat(ending.inferred()).isTrue();
    assertThat(abandoned).isCompletedExceptionally();
    update(throughOther, "later").join();
    assertThat(sent()).hasSize(2).noneMatch(e -> e.received().body().contains("abandoned"));
    assertThat(History.of(installation.log()).endingsOfEach()).containsExactly(1);
  }

  @Test
  void whatItHadOnlyRecordedWhenItFrozeIsNotSentWhenItGoesOn() {
    // Given
    installation.glue().faults().add(Fault.on(UPDATE).times(1).delayBefore(HELD));
    CompletableFuture<?> earlier = update(throughOther, "earlier");
    Until.holds(() -> sent().size() == 1);
    CompletableFuture<?> abandoned = update(throughKilled, "abandoned");
    Until.holds(() -> History.of(installation.log()).changes().size() == 3);
    killed.pause();
    earlier.join();
    ChangeOutcome ending = endingOfThird();
    update(throughOther, "later").join();

    // When
    killed.resume();

    // Then
    assertThat(abandoned).failsWithin(Duration.ofSeconds(30));
    assertThat(ending.outcome()).isIn(Outcome.NOT_APPLIED, Outcome.NOT_FORWARDED);
    assertThat(ending.inferred()).isTrue();
    assertThat(sent()).hasSize(2).noneMatch(e -> e.received().body().contains("abandoned"));
    assertThat(History.of(installation.log()).endingsOfEach()).containsExactly(1);
    assertThat(History.of(installation.log()).state(NAME).present().orElseThrow().number())
        .isEqualTo(3);
  }

  @Test
  void whatItHadSentEndsAsItEndedInGlue() {
    // Given
    update(throughOther, "earlier").join();
    installation.glue().faults().add(Fault.on(UPDATE).times(1).delayAfter(HELD));
    CompletableFuture<?> unanswered = update(throughKilled, "unanswered");
    Until.holds(() -> sent().stream().filter(JournalEntry::applied).count() == 2);

    // When
    killed.kill();

    // Then
    ChangeOutcome ending = endingOfThird();
    assertThat(ending.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(ending.inferred()).isTrue();
    assertThat(unanswered).isCompletedExceptionally();
    update(throughOther, "later").join();
    assertThat(sent()).hasSize(3);
    assertThat(History.of(installation.log()).endingsOfEach()).containsExactly(1);
    assertThat(History.of(installation.log()).state(NAME).present().orElseThrow().number())
        .isEqualTo(4);
  }

  /** How the change ended that came after the creation and the earlier update. */
  private ChangeOutcome endingOfThird() {
    Until.holds(() -> History.of(installation.log()).settled());
    History history = History.of(installation.log());
    OpenChange third = history.changes().get(2);
    System.out.println("KilledGateTest: settled " + third.changeId());
    return history.ending(third.changeId()).orElseThrow();
  }

  private List<JournalEntry> sent() {
    return installation.glue().journal().entriesOf(UPDATE);
  }

  private static CompletableFuture<?> update(GlueAsyncClient client, String description) {
    return client.updateConnection(
        r -> r.name(NAME).connectionInput(Clients.good(NAME, description)));
  }
}

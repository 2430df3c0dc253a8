/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.journal.JournalEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gate is killed and another one freezes, each with changes on their way, and a third one ends
 * the changes. Each change follows on an earlier one of its connection and is followed by a later
 * one. All of it goes on at once, because the third gate has to wait until nothing can be under
 * way.
 */
@WithInstallation
class KilledGateTest {
  private static final String UPDATE = "UpdateConnection";

  /** Long enough for the kill to come while Glue holds a request. */
  private static final Duration HELD = Duration.ofSeconds(9);

  private static final Map<String, String> PATIENT =
      Map.of(
          "ingest.baseline-timeout", "5s", "ingest.forward-within", "10s", "glue.timeout", "12s");

  /** The connections, named for what the gate had done with the change when it stopped. */
  private static final String RECORDED = "recorded";

  private static final String RECORDED_THEN_FROZEN = "recorded-then-frozen";
  private static final String SENT = "sent";

  private final Installation site;
  private final Map<String, CompletableFuture<?>> calls;
  private final Map<String, ChangeOutcome> endings;

  KilledGateTest(Installation site) {
    this.site = site;
    PartProcess killed = site.process(PATIENT);
    PartProcess frozen = site.process(PATIENT);
    Caller throughThird = site.through(site.gate(PATIENT), People.ALICE);
    Caller throughKilled = site.at(killed.ready().url("gate "), People.ALICE);
    Caller throughFrozen = site.at(frozen.ready().url("gate "), People.ALICE);
    throughKilled.create(RECORDED, "first").join();
    throughFrozen.create(RECORDED_THEN_FROZEN, "first").join();
    throughThird.create(SENT, "first").join();
    throughThird.update(SENT, "earlier").join();
    List<CompletableFuture<?>> earlier =
        List.of(heldByGlue(throughThird, RECORDED), heldByGlue(throughThird, RECORDED_THEN_FROZEN));
    site.glue().faults().add(Fault.on(UPDATE).named(SENT).times(1).delayAfter(HELD));
    this.calls =
        Map.of(
            RECORDED, throughKilled.update(RECORDED, "abandoned"),
            RECORDED_THEN_FROZEN, throughFrozen.update(RECORDED_THEN_FROZEN, "abandoned"),
            SENT, throughKilled.update(SENT, "abandoned"));
    Until.holds(() -> calls.keySet().stream().allMatch(n -> site.history(n).changes().size() == 3));
    Until.holds(() -> site.sent(UPDATE, SENT).stream().filter(JournalEntry::applied).count() == 2);
    killed.kill();
    frozen.pause();
    earlier.forEach(CompletableFuture::join);
    site.settled();
    this.endings =
        calls.keySet().stream().collect(toMap(identity(), name -> endingOfThird(site, name)));
    calls.keySet().forEach(name -> throughThird.update(name, "later").join());
    frozen.resume();
    Until.holds(() -> calls.values().stream().allMatch(CompletableFuture::isDone));
  }

  @ParameterizedTest
  @ValueSource(strings = {RECORDED, RECORDED_THEN_FROZEN})
  void whatWasOnlyRecordedIsNeverSent(String name) {
    assertThat(site.sent(UPDATE, name))
        .hasSize(2)
        .noneMatch(entry -> entry.received().body().contains("abandoned"));
  }

  @ParameterizedTest
  @ValueSource(strings = {RECORDED, RECORDED_THEN_FROZEN})
  void whatWasOnlyRecordedEndsUnapplied(String name) {
    assertThat(endings.get(name))
        .extracting(ChangeOutcome::outcome)
        .isIn(Outcome.NOT_APPLIED, Outcome.NOT_FORWARDED);
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    assertThat(site.sent(UPDATE, SENT)).hasSize(3);
  }

  @Test
  void whatWasSentEndsAsItEndedInGlue() {
    assertThat(endings.get(SENT)).returns(Outcome.APPLIED, ChangeOutcome::outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {RECORDED, RECORDED_THEN_FROZEN, SENT})
  void theOtherGateInfersTheEnding(String name) {
    assertThat(endings.get(name)).returns(true, ChangeOutcome::inferred);
  }

  @ParameterizedTest
  @ValueSource(strings = {RECORDED, RECORDED_THEN_FROZEN, SENT})
  void theCallerGetsNoGoodAnswer(String name) {
    assertThat(calls.get(name)).isCompletedExceptionally();
  }

  @ParameterizedTest
  @CsvSource({RECORDED + ", 3", RECORDED_THEN_FROZEN + ", 3", SENT + ", 4"})
  void whatWasAppliedIsInTheLedger(String name, long version) {
    assertThat(site.history().version(name)).isEqualTo(version);
  }

  @Test
  void everyChangeEndsOnce() {
    assertThat(site.history().endingsOfEach()).containsExactly(1);
  }

  /** An update through the third gate that Glue sits on; returns when Glue has it. */
  private CompletableFuture<?> heldByGlue(Caller caller, String name) {
    site.glue().faults().add(Fault.on(UPDATE).named(name).times(1).delayBefore(HELD));
    CompletableFuture<?> update = caller.update(name, "earlier");
    Until.holds(() -> site.sent(UPDATE, name).size() == 1);
    return update;
  }

  /** How the change ended that came after the creation and the earlier update. */
  private static ChangeOutcome endingOfThird(Installation site, String name) {
    History history = site.history(name);
    return history.ending(history.changes().get(2).changeId()).orElseThrow();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.TestPhase;
import io.glueledger.event.Verdict;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.journal.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * I1: while Glue is being asked, the request and the decision that lets it pass stand on the log
 * already, and no outcome does. All operations are asked for at once, each on a connection of its
 * own, because Glue takes its time.
 */
@WithInstallation
class EverythingIsRecordedFirstTest {
  private static final Duration HELD = Duration.ofSeconds(8);
  private static final String TESTED = "tested";

  private final Installation site;
  private final List<LogView.Entry> recordedMeanwhile;
  private final List<JournalEntry> journalMeanwhile;

  EverythingIsRecordedFirstTest(Installation site) {
    this.site = site;
    Caller alice = site.through(site.gate(Map.of("glue.timeout", "12s")), People.ALICE);
    Stream.of(Change.values()).forEach(change -> change.prepare(alice, change.name()));
    alice.create(TESTED, "old").join();
    int before = site.log().events().size();
    site.glue().journal().clear();
    operations()
        .forEach(each -> site.glue().faults().add(Fault.on(each).times(1).delayBefore(HELD)));
    List<CompletableFuture<?>> calls = new ArrayList<>();
    Stream.of(Change.values()).forEach(change -> calls.add(change.ask(alice, change.name())));
    calls.add(alice.sdk().testConnection(r -> r.connectionName(TESTED)));
    Until.holds(() -> operations().noneMatch(each -> site.sent(each).isEmpty()));
    List<LogView.Entry> recorded = site.log().events();
    this.recordedMeanwhile = recorded.subList(before, recorded.size());
    this.journalMeanwhile = site.glue().journal().entries();
    calls.forEach(CompletableFuture::join);
  }

  static Stream<String> operations() {
    return Stream.concat(
        Stream.of(Change.values()).map(Change::operation), Stream.of("TestConnection"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void glueStillHeldTheRequest(String operation) {
    assertThat(journalMeanwhile)
        .filteredOn(entry -> entry.received().operation().equals(operation))
        .singleElement()
        .matches(entry -> !entry.applied())
        .returns(Optional.empty(), JournalEntry::answer);
  }

  @ParameterizedTest
  @EnumSource
  void aChangeIsOnTheLogWhileGlueIsAsked(Change change) {
    assertThat(recordedMeanwhile(change.name()))
        .extracting(ConnectionEvent::getKind)
        .containsExactly("ChangeRequested", "ChangeDecided");
  }

  @ParameterizedTest
  @EnumSource
  void soIsTheDecisionThatLetsItPass(Change change) {
    assertThat(recordedMeanwhile(change.name()).get(1).getChangeDecided().orElseThrow())
        .satisfies(decided -> assertThat(decided.getVerdict()).isIn(Verdict.ALLOW, Verdict.WARN));
  }

  @ParameterizedTest
  @EnumSource
  void itsOutcomeFollows(Change change) {
    assertThat(site.log().kinds(change.name())).endsWith("ChangeDecided", "ChangeApplied");
  }

  @Test
  void aTestOfAConnectionIsOnTheLogWhileGlueIsAsked() {
    assertThat(recordedMeanwhile(TESTED))
        .extracting(this::phase)
        .containsExactly(TestPhase.REQUESTED);
  }

  @Test
  void theOutcomeOfTheTestFollows() {
    assertThat(site.log().of(TESTED)).last().extracting(this::phase).isEqualTo(TestPhase.PASSED);
  }

  private List<ConnectionEvent> recordedMeanwhile(String name) {
    return recordedMeanwhile.stream()
        .map(LogView.Entry::event)
        .filter(event -> event.getConnection().getName().equals(name))
        .toList();
  }

  private TestPhase phase(ConnectionEvent event) {
    return event.getConnectionTested().orElseThrow().getPhase();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.fold.OpenFindings;
import io.glueledger.projector.rows.MemoryStore;
import io.glueledger.projector.state.ChangeScan;
import io.glueledger.projector.state.ConnectionScan;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.readmodel.DaySum;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.testkit.events.RandomHistories;
import io.glueledger.testkit.events.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rows that random histories make. */
class PartitionFoldingProperties {

  private static final int CONNECTIONS = 4;
  private static final int EVENTS = 120;
  private static final String COUNTS = "01";

  @Property(tries = 60)
  void foldingAPartAndThenTheRestIsFoldingAll(
      @ForAll long seed, @ForAll @IntRange(max = EVENTS) int cut) {
    List<ConnectionEvent> history = history(seed);
    MemoryStore parts = new MemoryStore();
    fold(parts, history.subList(0, cut), 0);
    fold(parts, history.subList(cut, EVENTS), cut);
    assertThat(dump(parts)).isEqualTo(dump(folded(history)));
  }

  @Property(tries = 60)
  void versionsAreThoseOfANaiveModel(@ForAll long seed) {
    Naive naive = new Naive(seed);
    ConnectionScan scan = new ConnectionScan(naive.rows);
    naive.versions.forEach(
        (key, versions) -> {
          for (DefinitionVersion version : versions) {
            ConnectionVersion row = naive.rows.version(key, version.number()).orElseThrow();
            assertThat(row)
                .returns(version.origin(), ConnectionVersion::getOrigin)
                .returns(version.present(), ConnectionVersion::getPresent)
                .returns(version.changeId(), ConnectionVersion::getChangeId);
            assertThat(row.getOperation().isPresent()).isEqualTo(version.changeId().isPresent());
            assertThat(scan.at(key, version.since()).map(ConnectionVersion::getNumber))
                .contains(version.number());
          }
          assertThat(naive.rows.version(key, versions.size() + 1L)).isEmpty();
        });
  }

  @Property(tries = 60)
  void connectionsAreThoseOfANaiveModel(@ForAll long seed) {
    Naive naive = new Naive(seed);
    naive.states.forEach(
        (key, state) -> {
          assertThat(new ConnectionScan(naive.rows).summary(key).isPresent())
              .isEqualTo(state.newest().isPresent());
          assertThat(naive.rows.findings(key))
              .extracting(OpenFinding::getFinding)
              .containsExactlyInAnyOrderElementsOf(
                  state.present().map(DefinitionVersion::findings).orElse(List.of()))
              .isSortedAccordingTo(
                  Comparator.comparing(
                      finding -> finding.getPolicyId() + OpenFindings.field(finding)));
        });
  }

  @Property(tries = 60)
  void openChangesAreThoseOfANaiveModel(@ForAll long seed) {
    Naive naive = new Naive(seed);
    ChangeScan scan = new ChangeScan(naive.rows);
    naive.states.forEach(
        (key, state) -> {
          for (OpenChange open : state.open()) {
            assertThat(naive.rows.open(open.changeId())).contains(key);
            assertThat(scan.change(open.changeId()).map(RecordedChange::getRequestedAt))
                .contains(open.requestedAt());
          }
        });
  }

  @Property(tries = 60)
  void finishedChangesAreThoseOfANaiveModel(@ForAll long seed) {
    Naive naive = new Naive(seed);
    naive.ends.forEach(
        (id, end) ->
            assertThat(naive.rows.ended(id).orElseThrow())
                .returns(Optional.of(end.outcome()), RecordedChange::getOutcome)
                .returns(end.inferred(), RecordedChange::getInferred)
                .returns(Optional.of(end.at()), RecordedChange::getFinishedAt));
  }

  @Property(tries = 60)
  void countsAreThoseOfANaiveModel(@ForAll long seed) {
    // Given
    Naive naive = new Naive(seed);
    Collection<ConnectionState> states = naive.states.values();
    List<OpenChange> open = states.stream().flatMap(s -> s.open().stream()).toList();

    // When
    Overview counts = naive.rows.counts().overview();

    // Then
    assertThat(counts)
        .returns(
            states.stream().filter(s -> s.present().isPresent()).count(), Overview::getConnections)
        .returns((long) open.size(), Overview::getOpen)
        .returns(open.stream().filter(OpenChange::inDoubt).count(), Overview::getInDoubt)
        .returns(naive.outcomes(), Overview::getByOutcome);
    assertThat(List.of(counts.getByType(), counts.getBySeverity()))
        .allSatisfy(shares -> assertThat(sum(shares)).isEqualTo(counts.getConnections()));
  }

  @Property(tries = 60)
  void daysAreThoseOfANaiveModel(@ForAll long seed) {
    Naive naive = new Naive(seed);
    List<LedgerDay> days = naive.rows.days(LocalDate.EPOCH, LocalDate.MAX);
    assertThat(days.stream().filter(day -> !day.getByOutcome().isEmpty()))
        .extracting(day -> Map.entry(day.getDay(), day.getByOutcome()))
        .containsExactlyElementsOf(naive.endsOfDays().entrySet());

    LedgerDay whole = days.stream().reduce(DaySum.none(LocalDate.EPOCH), DaySum::plus);
    assertThat(whole.getDrifts()).isEqualTo(naive.rows.counts().drifts());
    // Not for each severity by itself: one may change while its finding holds.
    Map<String, Long> ceased = DaySum.plus(whole.getFixed(), whole.getGone());
    assertThat(naive.states.keySet().stream().mapToLong(k -> naive.rows.findings(k).size()).sum())
        .isEqualTo(sum(whole.getOpened()) - sum(ceased));
  }

  @Property(tries = 60)
  void anObservationThatComesTooLateChangesNothing(@ForAll long seed) {
    // Given
    List<ConnectionEvent> history = new ArrayList<>(history(seed));
    history.add(TestEvents.envelope("connection-0", "last", TestEvents.delete()));
    history.add(TestEvents.envelope("connection-0", "last", TestEvents.notForwarded(false)));
    Map<String, String> before = dump(folded(history));

    // When
    history.add(
        TestEvents.envelope(
            "connection-0", null, TestEvents.observed(EVENTS, TestEvents.definition("late", 9))));
    Map<String, String> after = dump(folded(history));

    // Then
    before.remove(COUNTS);
    after.remove(COUNTS);
    assertThat(after).isEqualTo(before);
  }

  @Property(tries = 30)
  void noRowButTheFoldsOwnHoldsAFingerprint(@ForAll long seed) {
    String keyId = HexFormat.of().formatHex("key-1".getBytes(UTF_8));
    assertThat(dump(folded(history(seed))).entrySet())
        .filteredOn(row -> !row.getKey().startsWith("02"))
        .noneMatch(row -> row.getValue().contains(keyId));
  }

  /** Runs the lifecycle's fold over a history and keeps everything that it ever said. */
  private static final class Naive {
    private final Map<String, ConnectionState> states = new HashMap<>();
    private final Map<String, List<DefinitionVersion>> versions = new HashMap<>();
    private final Map<String, ChangeOutcome> ends = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
    private final LedgerRows rows;

    Naive(long seed) {
      List<ConnectionEvent> history = history(seed);
      for (int i = 0; i < history.size(); i++) {
        take(recorded(history.get(i), i));
      }
      rows = new LedgerRows(folded(history));
    }

    private void take(RecordedEvent recorded) {
      String key = ConnectionKeys.text(recorded.event().getConnection());
      ConnectionFold.Step step =
          ConnectionFold.apply(states.getOrDefault(key, ConnectionState.UNKNOWN), recorded);
      states.put(key, step.state());
      List<DefinitionVersion> known = versions.computeIfAbsent(key, none -> new ArrayList<>());
      step.effects().forEach(effect -> take(known, effect));
    }

    private void take(List<DefinitionVersion> known, FoldEffect effect) {
      if (effect instanceof FoldEffect.VersionMade made) {
        known.add(made.version());
      } else if (effect instanceof FoldEffect.VersionReattributed moved) {
        known.set(known.size() - 1, moved.version());
      } else if (effect instanceof FoldEffect.Ended ended) {
        end(ended.ending());
      } else if (effect instanceof FoldEffect.Corrected corrected) {
        count(corrected.before(), -1L);
        end(corrected.after());
      }
    }

    private void end(ChangeOutcome ending) {
      ends.put(ending.change().changeId(), ending);
      count(ending, 1L);
    }

    private void count(ChangeOutcome ending, long by) {
      counts.merge(ending.outcome().name(), by, Long::sum);
      days.computeIfAbsent(LocalDate.ofInstant(ending.at(), UTC), day -> new TreeMap<>())
          .merge(ending.outcome().name(), by, Long::sum);
    }

    Map<LocalDate, Map<String, Long>> endsOfDays() {
      days.values().forEach(day -> day.values().removeIf(count -> count == 0));
      days.values().removeIf(Map::isEmpty);
      return days;
    }

    Map<String, Long> outcomes() {
      counts.values().removeIf(count -> count == 0);
      return counts;
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  private static List<ConnectionEvent> history(long seed) {
    return RandomHistories.random(seed, CONNECTIONS, EVENTS).subList(0, EVENTS);
  }

  private static MemoryStore folded(List<ConnectionEvent> events) {
    MemoryStore store = new MemoryStore();
    fold(store, events, 0);
    return store;
  }

  private static void fold(MemoryStore store, List<ConnectionEvent> events, int from) {
    PartitionFolding folding = new PartitionFolding(0, 1, LogSkips.NONE, new LedgerWrites(store));
    for (int i = 0; i < events.size(); i++) {
      RecordedEvent at = recorded(events.get(i), from + i);
      folding.fold(
          at.offset(),
          at.ledgerTime().toEpochMilli(),
          ConnectionKeys.bytes(at.event().getConnection()),
          new DecodeResult.Decoded<>(at.event()));
    }
  }

  private static RecordedEvent recorded(ConnectionEvent event, long offset) {
    return new RecordedEvent(offset, TestEvents.CLOCK.plus(Duration.ofHours(offset)), event);
  }

  private static Map<String, String> dump(MemoryStore store) {
    Map<String, String> rows = new TreeMap<>();
    HexFormat hex = HexFormat.of();
    try (var entries = store.all()) {
      entries.forEachRemaining(
          entry -> rows.put(hex.formatHex(entry.key.get()), hex.formatHex(entry.value)));
    }
    return rows;
  }
}

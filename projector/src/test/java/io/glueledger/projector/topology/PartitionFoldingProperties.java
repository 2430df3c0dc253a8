/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.lifecycle.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.fold.OpenFindings;
import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.projector.rows.MemoryStore;
import io.glueledger.projector.state.ChangeScan;
import io.glueledger.projector.state.ConnectionScan;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.testkit.events.RandomHistories;
import io.glueledger.testkit.events.TestEvents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rows that random histories make. */
class PartitionFoldingProperties {

  private static final int CONNECTIONS = 4;
  private static final int EVENTS = 120;

  @Property(tries = 60)
  void foldingAPartAndThenTheRestIsFoldingAll(
      @ForAll long seed, @ForAll @IntRange(max = EVENTS) int cut) {
    // Given
    List<ConnectionEvent> history = history(seed);
    MemoryStore whole = new MemoryStore();
    fold(whole, history, 0);

    // When
    MemoryStore parts = new MemoryStore();
    fold(parts, history.subList(0, cut), 0);
    fold(parts, history.subList(cut, history.size()), cut);

    // Then
    assertThat(dump(parts)).isEqualTo(dump(whole));
  }

  @Property(tries = 60)
  void theRowsAreWhatANaiveModelSays(@ForAll long seed) {
    // Given
    List<ConnectionEvent> history = history(seed);
    Naive naive = new Naive();
    for (int i = 0; i < history.size(); i++) {
      naive.take(recorded(history.get(i), i));
    }

    // When
    MemoryStore store = new MemoryStore();
    fold(store, history, 0);

    // Then
    LedgerRows rows = new LedgerRows(store);
    naive.states.forEach((key, state) -> compare(key, state, naive, rows));
    naive.ends.forEach(
        (id, end) -> {
          RecordedChange change = rows.ended(id).orElseThrow();
          assertThat(change.getOutcome()).contains(end.outcome());
          assertThat(change.getInferred()).isEqualTo(end.inferred());
          assertThat(change.getFinishedAt()).contains(end.at());
        });
    compare(rows.counts(), naive);
  }

  @Property(tries = 60)
  void anObservationThatComesTooLateChangesNothing(@ForAll long seed) {
    // Given
    List<ConnectionEvent> history = new ArrayList<>(history(seed));
    history.add(TestEvents.envelope("connection-0", "last", TestEvents.delete()));
    history.add(TestEvents.envelope("connection-0", "last", TestEvents.notForwarded(false)));
    MemoryStore before = new MemoryStore();
    fold(before, history, 0);

    // When
    history.add(
        TestEvents.envelope(
            "connection-0", null, TestEvents.observed(EVENTS, TestEvents.definition("late", 9))));
    MemoryStore after = new MemoryStore();
    fold(after, history, 0);

    // Then
    assertThat(withoutTally(dump(after))).isEqualTo(withoutTally(dump(before)));
  }

  @Property(tries = 30)
  void noRowButTheFoldsOwnHoldsAFingerprint(@ForAll long seed) {
    // Given
    MemoryStore store = new MemoryStore();

    // When
    fold(store, history(seed), 0);

    // Then
    String keyId = HexFormat.of().formatHex("key-1".getBytes(UTF_8));
    assertThat(dump(store).entrySet())
        .filteredOn(row -> !row.getKey().startsWith("02"))
        .noneMatch(row -> row.getValue().contains(keyId));
  }

  private static void compare(String key, ConnectionState state, Naive naive, LedgerRows rows) {
    List<DefinitionVersion> versions = naive.versions.getOrDefault(key, List.of());
    ConnectionScan scan = new ConnectionScan(rows);
    for (DefinitionVersion version : versions) {
      ConnectionVersion row = rows.version(key, version.number()).orElseThrow();
      assertThat(row.getOrigin()).isEqualTo(version.origin());
      assertThat(row.getPresent()).isEqualTo(version.present());
      assertThat(row.getChangeId()).isEqualTo(version.changeId());
      assertThat(row.getOperation().isPresent()).isEqualTo(version.changeId().isPresent());
      assertThat(scan.at(key, version.since()).orElseThrow().getNumber())
          .isEqualTo(version.number());
    }
    assertThat(rows.version(key, versions.size() + 1L)).isEmpty();
    assertThat(scan.summary(key).isPresent()).isEqualTo(state.newest().isPresent());
    assertThat(rows.findings(key))
        .extracting(OpenFinding::getFinding)
        .containsExactlyInAnyOrderElementsOf(
            state.present().map(DefinitionVersion::findings).orElse(List.of()))
        .isSortedAccordingTo(
            Comparator.comparing(finding -> finding.getPolicyId() + OpenFindings.field(finding)));
    for (OpenChange open : state.open()) {
      assertThat(rows.open(open.changeId())).contains(key);
      assertThat(new ChangeScan(rows).change(open.changeId()).orElseThrow().getRequestedAt())
          .isEqualTo(open.requestedAt());
    }
  }

  private static void compare(PartitionCounts counts, Naive naive) {
    assertThat(counts.connections())
        .isEqualTo(naive.states.values().stream().filter(s -> s.present().isPresent()).count());
    assertThat(counts.open())
        .isEqualTo(naive.states.values().stream().mapToLong(s -> s.open().size()).sum());
    assertThat(counts.inDoubt())
        .isEqualTo(
            naive.states.values().stream()
                .flatMap(s -> s.open().stream())
                .filter(OpenChange::inDoubt)
                .count());
    assertThat(counts.byType().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(counts.connections());
    assertThat(counts.bySeverity().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(counts.connections());
    assertThat(counts.byOutcome()).isEqualTo(naive.outcomes());
  }

  /** Runs the lifecycle's fold and keeps everything that it ever said. */
  private static final class Naive {
    private final Map<String, ConnectionState> states = new HashMap<>();
    private final Map<String, List<DefinitionVersion>> versions = new HashMap<>();
    private final Map<String, ChangeOutcome> ends = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    void take(RecordedEvent recorded) {
      String key = ConnectionKeys.text(recorded.event().getConnection());
      ConnectionFold.Step step =
          ConnectionFold.apply(states.getOrDefault(key, ConnectionState.UNKNOWN), recorded);
      states.put(key, step.state());
      step.effects().forEach(effect -> take(key, effect));
    }

    private void take(String key, FoldEffect effect) {
      List<DefinitionVersion> known = versions.computeIfAbsent(key, none -> new ArrayList<>());
      if (effect instanceof FoldEffect.VersionMade made) {
        known.add(made.version());
      } else if (effect instanceof FoldEffect.VersionReattributed moved) {
        known.set(known.size() - 1, moved.version());
      } else if (effect instanceof FoldEffect.Ended ended) {
        end(ended.ending(), 1);
      } else if (effect instanceof FoldEffect.Corrected corrected) {
        counts.merge(corrected.before().outcome().name(), -1L, Long::sum);
        end(corrected.after(), 1);
      }
    }

    private void end(ChangeOutcome ending, long by) {
      ends.put(ending.change().changeId(), ending);
      counts.merge(ending.outcome().name(), by, Long::sum);
    }

    Map<String, Long> outcomes() {
      return counts.entrySet().stream()
          .filter(entry -> entry.getValue() != 0)
          .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private static List<ConnectionEvent> history(long seed) {
    return RandomHistories.random(seed, CONNECTIONS, EVENTS).subList(0, EVENTS);
  }

  private static void fold(MemoryStore store, List<ConnectionEvent> events, int from) {
    PartitionFolding folding = new PartitionFolding(0, 1, new LedgerWrites(store));
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
    return new RecordedEvent(offset, TestEvents.CLOCK.plusSeconds(offset), event);
  }

  private static Map<String, String> dump(MemoryStore store) {
    Map<String, String> rows = new TreeMap<>();
    try (var entries = store.all()) {
      entries.forEachRemaining(
          entry ->
              rows.put(
                  HexFormat.of().formatHex(entry.key.get()),
                  HexFormat.of().formatHex(Objects.requireNonNull(entry.value))));
    }
    return rows;
  }

  private static Map<String, String> withoutTally(Map<String, String> rows) {
    Map<String, String> others = new TreeMap<>(rows);
    others.remove("01");
    return others;
  }
}

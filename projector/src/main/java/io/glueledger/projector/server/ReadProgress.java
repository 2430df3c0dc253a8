/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import io.glueledger.projector.topology.LedgerParts;
import io.glueledger.schemas.serialization.DecodeResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * How far this instance has read. It counts what it reads; alert on {@code
 * glue.ledger.projector.dead.letters} and on {@code glue.ledger.projector.stopped}.
 */
final class ReadProgress implements LedgerParts.Progress {

  private static final Duration[] FRESHNESS =
      Stream.of(10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 600_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final Timer freshness;
  private final Map<Integer, Long> foldedUntil = new ConcurrentHashMap<>();
  private final Map<Integer, Long> folded = new ConcurrentHashMap<>();
  private final Map<Integer, Long> passedBy = new ConcurrentHashMap<>();
  private final Map<Integer, String> stoppedPartitions = new ConcurrentSkipListMap<>();
  private volatile Map<Integer, Long> wanted = Map.of();
  private volatile boolean started;
  private volatile boolean caughtUp;
  private volatile Optional<String> stopped = Optional.empty();
  private final CompletableFuture<String> death = new CompletableFuture<>();

  ReadProgress(InstantSource clock, MeterRegistry metrics) {
    this.clock = clock;
    this.metrics = metrics;
    this.freshness =
        Timer.builder("glue.ledger.projector.freshness")
            .description("From the log's taking an event until it is folded")
            .serviceLevelObjectives(FRESHNESS)
            .register(metrics);
    // All of them from the start: the first of a series that was not there is no increase.
    Stream.of(DecodeResult.Defect.values()).map(Enum::name).forEach(this::deadLetters);
    Gauge.builder("glue.ledger.projector.partitions", folded, Map::size)
        .description("Partitions of the log that this instance owns")
        .register(metrics);
    Gauge.builder("glue.ledger.projector.partitions.stopped", stoppedPartitions, Map::size)
        .description("Partitions that cannot be folded on until a person has acted")
        .register(metrics);
    Gauge.builder("glue.ledger.projector.stopped", this, r -> r.stopped.isPresent() ? 1 : 0)
        .description("1 if this instance cannot read on until a person has acted")
        .register(metrics);
    Gauge.builder("glue.ledger.projector.ready", this, r -> r.notReady().isEmpty() ? 1 : 0)
        .description("1 if this instance has read all that was there when it started")
        .register(metrics);
  }

  @Override
  public void began(int partition, long offset) {
    folded.put(partition, offset);
  }

  @Override
  public void ended(int partition) {
    folded.remove(partition);
    foldedUntil.remove(partition);
    passedBy.remove(partition);
    stoppedPartitions.remove(partition);
  }

  @Override
  public void stopped(int partition, String why) {
    stoppedPartitions.put(partition, why);
  }

  @Override
  public void passedBy(int partition, long offset) {
    passedBy.put(partition, offset);
  }

  @Override
  public void goesOn(int partition) {
    stoppedPartitions.remove(partition);
  }

  @Override
  public void folded(int partition, long offset, long recordedAt) {
    folded.put(partition, offset);
    foldedUntil.put(partition, recordedAt);
    freshness.record(Duration.ofMillis(Math.max(0, clock.millis() - recordedAt)));
  }

  @Override
  public void deadLetter(int partition, String defect) {
    deadLetters(defect).increment();
  }

  private Counter deadLetters(String defect) {
    return Counter.builder("glue.ledger.projector.dead.letters")
        .description("Records of the log that are no events; each is a critical finding")
        .tag("defect", defect)
        .register(metrics);
  }

  /** Whether the partition is owned here and its state whole. */
  boolean isOwned(int partition) {
    return folded.containsKey(partition);
  }

  /** Whether all of it was folded that was there when this instance started. */
  boolean isCaughtUp(int partition) {
    return stoppedPartitions.containsKey(partition)
        || folded.getOrDefault(partition, -1L) >= wanted.getOrDefault(partition, -1L);
  }

  /**
   * How many offsets a partition that is owned here is behind what was read of it; empty if it is
   * folded as it is read.
   */
  OptionalLong behind(int partition) {
    Optional<Long> read = Optional.ofNullable(passedBy.get(partition));
    long behind = read.orElse(-1L) - folded.getOrDefault(partition, -1L);
    return behind > 0 ? OptionalLong.of(behind) : OptionalLong.empty();
  }

  /** How many seconds ago the log took what was folded last of those partitions; the most. */
  double age(Set<Integer> partitions) {
    return partitions.stream()
            .map(foldedUntil::get)
            .filter(Objects::nonNull)
            .mapToLong(until -> clock.millis() - until)
            .max()
            .orElse(0)
        / 1000.0;
  }

  /** Why partitions are folded no further; those that are, are not in it. */
  Map<String, String> stoppedPartitions() {
    Map<String, String> all = new TreeMap<>();
    stoppedPartitions.forEach((partition, why) -> all.put("partition " + partition, why));
    return all;
  }

  List<Integer> owned() {
    return List.copyOf(new TreeMap<>(folded).keySet());
  }

  /** Offset of the last record that was folded; empty for a partition that is not owned here. */
  Optional<Long> offset(int partition) {
    return Optional.ofNullable(folded.get(partition));
  }

  /** What must be folded before this instance is ready: the last offset of each partition. */
  void wants(Map<Integer, Long> lastOffsets) {
    wanted = Map.copyOf(lastOffsets);
  }

  /** Kafka Streams has given this instance its share. */
  void running() {
    started = true;
  }

  /** This instance cannot read on. */
  void stop(String why) {
    stopped = stopped.or(() -> Optional.of(why));
  }

  /** Kafka Streams has ended by itself: this process does nothing any more. */
  void died() {
    stop("Kafka Streams has ended");
    death.complete(stopped.orElseThrow());
  }

  /** Completes with the reason when Kafka Streams has ended by itself. */
  CompletableFuture<String> death() {
    return death.copy();
  }

  /** Why this instance cannot read on; empty if it can. */
  Optional<String> stopped() {
    return stopped;
  }

  /** Why this instance is not ready; empty if it is. */
  Optional<String> notReady() {
    if (stopped.isPresent()) {
      return stopped;
    }
    if (!started) {
      return Optional.of("waiting for Kafka or the schema registry, or restoring the state");
    }
    if (!caughtUp) {
      caughtUp = folded.keySet().stream().allMatch(this::isCaughtUp);
    }
    return caughtUp ? Optional.empty() : Optional.of("reading the log");
  }
}

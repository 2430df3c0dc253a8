/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Histograms of how long each stage takes, failures too. */
public final class StageTimers {
  /** From a signature's check to the longest that a caller is kept waiting. */
  static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

  /** Timers in a registry. */
  public StageTimers(MeterRegistry registry) {
    for (Stage stage : Stage.values()) {
      timers.put(
          stage,
          Timer.builder("glue.ledger.stage")
              .description("How long the stages of a call take")
              .tag("stage", stage.label())
              .serviceLevelObjectives(BUCKETS)
              .register(registry));
    }
  }

  /** Times what is done at once. */
  public <T> T time(Stage stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      record(stage, start);
    }
  }

  /** Times what ends later, from now on. */
  public <T> CompletableFuture<T> until(Stage stage, Supplier<CompletableFuture<T>> work) {
    long start = System.nanoTime();
    CompletableFuture<T> coming = work.get();
    coming.whenComplete((done, failure) -> record(stage, start));
    return coming;
  }

  private void record(Stage stage, long start) {
    Objects.requireNonNull(timers.get(stage)).record(Duration.ofNanos(System.nanoTime() - start));
  }
}

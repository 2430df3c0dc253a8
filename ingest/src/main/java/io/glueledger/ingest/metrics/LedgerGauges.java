/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.ingest.queue.LogState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * What a gate knows of the log, as gauges. Every gate reads the whole log, so that all of them show
 * the same; take the greatest.
 */
public final class LedgerGauges {
  private final Map<String, Instant> doubted = new ConcurrentHashMap<>();
  private final InstantSource clock;

  private LedgerGauges(InstantSource clock) {
    this.clock = clock;
  }

  /** Shows what one gate has read. */
  public static void register(LogState ledger, InstantSource clock, MeterRegistry registry) {
    LedgerGauges gauges = new LedgerGauges(clock);
    ledger.listen((place, effect) -> gauges.on(effect));
    Gauge.builder("glue.ledger.changes.in.doubt", gauges.doubted, Map::size)
        .description("Changes that were sent to Glue and whose end nobody knows yet")
        .register(registry);
    Gauge.builder("glue.ledger.changes.in.doubt.age", gauges, LedgerGauges::oldest)
        .description("How long ago the oldest change in doubt was requested")
        .baseUnit("seconds")
        .register(registry);
    gauge(
        registry,
        "requests.remembered",
        "Requests of the last minutes that are remembered",
        ledger,
        all -> all.recent().size());
    gauge(
        registry,
        "requests.remembered.most",
        "Requests that may be remembered at most",
        ledger,
        all -> all.recent().most());
    gauge(
        registry,
        "connections.known",
        "Connections that the log has spoken of",
        ledger,
        all -> all.states().size());
    gauge(
        registry,
        "connections.cached",
        "States of connections in memory that are kept elsewhere too",
        ledger,
        all -> all.states().cached());
    gauge(
        registry,
        "changes.waiting",
        "Changes of this gate that wait for their turn",
        ledger,
        all -> all.turns().size());
    gauge(
        registry,
        "partitions.stopped",
        "Partitions of the log that this gate reads no further",
        ledger,
        all -> all.stopped().size());
  }

  private static void gauge(
      MeterRegistry registry,
      String name,
      String description,
      LogState ledger,
      ToDoubleFunction<LogState> value) {
    Gauge.builder("glue.ledger." + name, ledger, value).description(description).register(registry);
  }

  private void on(FoldEffect effect) {
    if (effect instanceof FoldEffect.Doubted in) {
      doubted.put(in.change().changeId(), in.change().requestedAt());
    } else if (effect instanceof FoldEffect.Ended ended) {
      doubted.remove(ended.ending().change().changeId());
    }
  }

  private double oldest() {
    Instant now = clock.instant();
    return doubted.values().stream()
            .mapToLong(since -> now.toEpochMilli() - since.toEpochMilli())
            .max()
            .orElse(0)
        / 1000.0;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.Severity;
import io.glueledger.projector.serve.ServedPartitions;
import io.glueledger.projector.serve.ServedPartitions.Found;
import io.glueledger.projector.state.ReviewScan;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of the partitions of this instance is open for review. It is looked up when somebody
 * asks, and not more often than every few seconds: what is open depends on the time.
 */
final class ReviewGauges {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final ServedPartitions partitions;
  private final InstantSource clock;
  private List<ReviewItem> items = List.of();
  private Instant readAt = Instant.MIN;

  private ReviewGauges(ServedPartitions partitions, InstantSource clock) {
    this.partitions = partitions;
    this.clock = clock;
  }

  static void register(ServedPartitions partitions, InstantSource clock, MeterRegistry metrics) {
    ReviewGauges gauges = new ReviewGauges(partitions, clock);
    for (Severity severity : Severity.values()) {
      Gauge.builder("glue.ledger.review.items", gauges, it -> it.count(severity))
          .description("Open items of the review queue, of the partitions of this instance")
          .tag("severity", severity.name().toLowerCase(Locale.ROOT))
          .strongReference(true)
          .register(metrics);
    }
    Gauge.builder("glue.ledger.review.oldest.age", gauges, ReviewGauges::oldest)
        .description("How long the oldest of them has been open")
        .baseUnit("seconds")
        .strongReference(true)
        .register(metrics);
  }

  private double count(Severity severity) {
    return open().stream().filter(item -> item.getFinding().getSeverity() == severity).count();
  }

  private double oldest() {
    Instant now = clock.instant();
    return open().stream()
        .map(ReviewItem::getSince)
        .min(Comparator.naturalOrder())
        .map(since -> Math.max(0, Duration.between(since, now).toMillis() / 1e3))
        .orElse(0.0);
  }

  private synchronized List<ReviewItem> open() {
    Instant now = clock.instant();
    if (!readAt.equals(Instant.MIN) && now.isBefore(readAt.plus(FRESH))) {
      return items;
    }
    ReviewFilter filter =
        ReviewFilter.newBuilder().setAt(now).setStates(List.of(ReviewItemState.OPEN)).build();
    List<ReviewItem> found = new ArrayList<>();
    for (int partition : partitions.owned()) {
      if (partitions.find(partition) instanceof Found.Here here) {
        found.addAll(new ReviewScan(here.rows()).list(filter, Optional.empty(), MOST));
      }
    }
    items = List.copyOf(found);
    readAt = now;
    return items;
  }
}

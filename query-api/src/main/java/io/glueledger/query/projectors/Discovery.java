/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.glueledger.event.Instances;
import io.glueledger.query.ledger.LedgerUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows who has which partition. What is known is used while it is being asked anew, so that a
 * regular refresh delays nobody; only a projector's word that it is wrong makes callers wait.
 */
final class Discovery {
  private final ProjectorClient client;
  private final List<String> seeds;
  private final long refreshNanos;
  private final LongSupplier nanos;

  private volatile @Nullable Assignment known;
  private volatile long readAt;
  private @Nullable CompletableFuture<Assignment> underWay;

  /**
   * A discovery that begins with the configured projectors.
   *
   * @param nanos a monotonic clock
   */
  Discovery(ProjectorClient client, List<URI> seeds, Duration refreshInterval, LongSupplier nanos) {
    this.client = client;
    this.seeds = seeds.stream().map(URI::toString).toList();
    this.refreshNanos = refreshInterval.toNanos();
    this.nanos = nanos;
  }

  /** What is known, asking first if nothing is. */
  CompletableFuture<Assignment> current() {
    Assignment have = known;
    if (have == null) {
      return refresh();
    }
    if (nanos.getAsLong() - readAt > refreshNanos) {
      refresh();
    }
    return completedFuture(have);
  }

  /** What was told last; empty if nobody ever answered. */
  Optional<Assignment> latest() {
    return Optional.ofNullable(known);
  }

  /** Asks anew; callers at the same time share one asking. */
  synchronized CompletableFuture<Assignment> refresh() {
    if (underWay != null && !underWay.isDone()) {
      return underWay;
    }
    Set<String> candidates = new LinkedHashSet<>(seeds);
    latest().ifPresent(have -> candidates.addAll(have.urls()));
    underWay = ask(List.copyOf(candidates), 0).thenApply(this::learn);
    return underWay;
  }

  private Assignment learn(Instances instances) {
    Assignment learned = new Assignment(instances);
    known = learned;
    readAt = nanos.getAsLong();
    return learned;
  }

  private CompletableFuture<Instances> ask(List<String> candidates, int next) {
    if (next == candidates.size()) {
      return failedFuture(
          new LedgerUnavailableException("No projector answers; the ledger cannot be read now."));
    }
    return client
        .ask(candidates.get(next), InternalPath.of("instances").toString(), Instances.class)
        .thenCompose(
            reply ->
                reply instanceof Reply.Found<Instances> found
                    ? completedFuture(found.value())
                    : ask(candidates, next + 1));
  }
}

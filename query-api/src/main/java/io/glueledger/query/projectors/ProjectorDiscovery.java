/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.query.ledger.LedgerUnavailableException;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows who has which partition. What is known is used while it is being asked anew, so that a
 * regular refresh delays nobody; only a projector's word that it is wrong makes callers wait.
 */
final class ProjectorDiscovery {
  /** How long nobody waits for one who did not answer. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final ProjectorClient client;
  private final List<String> seeds;
  private final long refreshNanos;
  private final LongSupplier nanos;

  private final Map<String, Long> silentUntil = new ConcurrentHashMap<>();
  private final Map<String, Long> behind = new ConcurrentHashMap<>();
  private volatile @Nullable PartitionAssignment known;
  private volatile long readAt;
  private @Nullable CompletableFuture<PartitionAssignment> underWay;

  /**
   * A discovery that begins with the configured projectors.
   *
   * @param nanos a monotonic clock
   */
  ProjectorDiscovery(
      ProjectorClient client, List<URI> seeds, Duration refreshInterval, LongSupplier nanos) {
    this.client = client;
    this.seeds = seeds.stream().map(URI::toString).toList();
    this.refreshNanos = refreshInterval.toNanos();
    this.nanos = nanos;
  }

  /** What is known, asking first if nothing is. */
  CompletableFuture<PartitionAssignment> current() {
    PartitionAssignment have = known;
    if (have == null) {
      return refresh();
    }
    if (nanos.getAsLong() - readAt > refreshNanos) {
      refresh();
    }
    return completedFuture(have);
  }

  /**
   * A projector did not answer at all: it is not asked again for a while if somebody else can be.
   */
  void silent(String url) {
    silentUntil.put(url, nanos.getAsLong() + SILENCE.toNanos());
  }

  /** Those who did not answer a moment ago. */
  Set<String> silent() {
    long now = nanos.getAsLong();
    silentUntil.values().removeIf(until -> until - now <= 0);
    return Set.copyOf(silentUntil.keySet());
  }

  /** How many records a projector's copy was behind when it answered last. */
  void behind(String url, long records) {
    behind.put(url, records);
  }

  /** How many records that was; 0 for one that never answered. */
  long behind(String url) {
    return behind.getOrDefault(url, 0L);
  }

  /** What was told last; empty if nobody ever answered. */
  Optional<PartitionAssignment> latest() {
    return Optional.ofNullable(known);
  }

  /** Asks anew; callers at the same time share one asking. */
  synchronized CompletableFuture<PartitionAssignment> refresh() {
    if (underWay != null && !underWay.isDone()) {
      return underWay;
    }
    Set<String> candidates = new LinkedHashSet<>(seeds);
    latest().ifPresent(have -> candidates.addAll(have.urls()));
    underWay = ask(List.copyOf(candidates), 0, Optional.empty()).thenApply(this::learn);
    return underWay;
  }

  private PartitionAssignment learn(Instances instances) {
    PartitionAssignment learned = new PartitionAssignment(instances);
    known = learned;
    readAt = nanos.getAsLong();
    return learned;
  }

  /**
   * Asks one after another for somebody who has read the log; one who has not, such as the first of
   * a newer fold version, knows only of his like.
   *
   * @param unready who answered first, and is still reading
   */
  private CompletableFuture<Instances> ask(
      List<String> candidates, int next, Optional<Instances> unready) {
    if (next == candidates.size()) {
      return unready
          .map(CompletableFuture::completedFuture)
          .orElseGet(
              () ->
                  failedFuture(
                      new LedgerUnavailableException(
                          "No projector answers; the ledger cannot be read now.")));
    }
    return client
        .ask(
            candidates.get(next),
            InternalPath.INSTANCES,
            new InstancesRequest(),
            ReadPositions.NONE)
        .thenCompose(
            reply -> {
              Optional<Instances> told =
                  reply instanceof ProjectorReply.Found<Instances> found
                      ? Optional.of(found.value())
                      : Optional.empty();
              return told.filter(Instances::getReady).isPresent()
                  ? completedFuture(told.get())
                  : ask(candidates, next + 1, unready.or(() -> told));
            });
  }
}

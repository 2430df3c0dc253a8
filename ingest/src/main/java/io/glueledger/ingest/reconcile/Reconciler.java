/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ObservationCause;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.observe.GlueObserver;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.states.ConnectionFacts;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the reconciler of one gate does for the partitions that it owns, step by step. Two
 * reconcilers that own the same partition for a moment do no harm: of two outcomes the fold takes
 * one.
 */
public final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(2);

  private final LogState ledger;
  private final EventLog log;
  private final Glue glue;
  private final GlueObserver observer;
  private final Timers timers;
  private final Set<String> catalogs;
  private final Duration sweepEvery;
  private final GateMetrics metrics;
  private final OpenItems items;
  private final OverdueSettler settler;
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private final AtomicBoolean following = new AtomicBoolean();
  private long lastFollowed;
  private long lastSwept;

  /** A reconciler that begins to take notes at once; nothing is settled before {@link #tick}. */
  public Reconciler(
      LogState ledger,
      EventLog log,
      Glue glue,
      GlueObserver observer,
      Timers timers,
      Set<String> catalogs,
      Duration sweepEvery,
      GateMetrics metrics) {
    this.ledger = ledger;
    this.log = log;
    this.glue = glue;
    this.observer = observer;
    this.timers = timers;
    this.catalogs = Set.copyOf(catalogs);
    this.sweepEvery = sweepEvery;
    this.metrics = metrics;
    this.items = new OpenItems(ledger, timers);
    this.settler = new OverdueSettler(ledger, log, observer);
    this.lastFollowed = timers.nanos();
    this.lastSwept = timers.nanos() - sweepEvery.toNanos();
  }

  /** Tells of drift in owned partitions that is read from now on. */
  void tellOfDrift(IntPredicate owned) {
    DriftWatch.begin(ledger, owned, metrics);
  }

  /** Starts what is due; to be called about every second, by one thread. */
  public void tick(IntPredicate given) {
    IntPredicate owned = partition -> given.test(partition) && ledger.stopped(partition).isEmpty();
    settler.settle(items.overdue(owned));
    if (timers.left(lastFollowed, FOLLOW_EVERY).isZero() && following.compareAndSet(false, true)) {
      lastFollowed = timers.nanos();
      follow(owned).whenComplete((done, failure) -> following.set(false));
    }
    if (timers.left(lastSwept, sweepEvery).isZero()) {
      lastSwept = timers.nanos();
      sweep(owned);
    }
  }

  /** Sweeps all catalogs now, unless a sweep is under way. */
  public CompletableFuture<Void> sweep(IntPredicate owned) {
    if (!sweeping.compareAndSet(false, true)) {
      return completedFuture(null);
    }
    CompletableFuture<Void> all = completedFuture(null);
    for (String catalog : catalogs) {
      all =
          all.thenCompose(
              done ->
                  new CatalogSweep(glue, observer, ledger, log, catalog, owned)
                      .run()
                      .thenAccept(this::swept));
    }
    return all.whenComplete((done, failure) -> sweeping.set(false));
  }

  private CompletableFuture<Void> follow(IntPredicate owned) {
    CompletableFuture<Void> chain = completedFuture(null);
    for (LogState.Place place : items.inProgress(owned)) {
      chain = chain.thenCompose(done -> look(place));
    }
    return chain;
  }

  private CompletableFuture<Void> look(LogState.Place place) {
    long after = ledger.readUpTo(place.partition());
    return observer
        .observe(place.connection(), ObservationCause.STATUS, after)
        .thenCompose(
            seen ->
                seen.filter(observed -> hasMoved(place, observed))
                    .map(observed -> record(place, observed))
                    .orElseGet(() -> completedFuture(null)));
  }

  private CompletableFuture<Void> record(LogState.Place place, ConnectionObserved observed) {
    return log.append(EventDraft.ofConnection(place.connection(), observed)).thenApply(at -> null);
  }

  private boolean hasMoved(LogState.Place place, ConnectionObserved observed) {
    ConnectionFacts facts = ledger.facts(place.key());
    return !facts.open() && !facts.status().equals(observed.getStatus());
  }

  private void swept(CatalogSweep.Result result) {
    if (result.complete()) {
      metrics.swept(result.listed());
    }
    LOG.atInfo()
        .addKeyValue("complete", result.complete())
        .addKeyValue("listed", result.listed())
        .addKeyValue("recorded", result.recorded())
        .log("Swept a catalog");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Operation;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.observe.GlueObserver;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps the state before the first change of a connection that the ledger does not know. */
public final class BaselineObserver {
  private final LogState ledger;
  private final EventLog log;
  private final GlueObserver observer;
  private final Timers timers;
  private final Duration within;

  public BaselineObserver(
      LogState ledger, EventLog log, GlueObserver observer, Timers timers, Duration within) {
    this.ledger = ledger;
    this.log = log;
    this.observer = observer;
    this.timers = timers;
    this.within = within;
  }

  /**
   * Sees to it that the ledger knows what an intent is about to change.
   *
   * @return empty once it does; else why it cannot, in a word
   */
  CompletableFuture<Optional<String>> ensure(RedactedRequest intent) {
    if (intent.operation() == Operation.CREATE
        || ledger.state(intent.key()).present().isPresent()) {
      return completedFuture(Optional.empty());
    }
    return timers.orElse(
        observe(intent.connection(), intent.key()), within, () -> Optional.of("no-answer"));
  }

  /** Records what Glue holds, as soon as this gate has read that the intent's change is over. */
  CompletableFuture<Optional<String>> observeAfterOutcome(RedactedRequest intent) {
    CompletableFuture<Optional<String>> seen =
        ledger
            .recent()
            .end(intent.changeId())
            .orElseGet(CompletableFuture::new)
            .thenCompose(over -> observe(intent.connection(), intent.key()));
    return timers.orElse(seen, within, () -> Optional.of("no-answer"));
  }

  /** Records what Glue holds, and waits until this gate has read the record. */
  private CompletableFuture<Optional<String>> observe(ConnectionId connection, String key) {
    long after = ledger.readUpTo(log.partition(key));
    return observer
        .observe(connection, ObservationCause.BASELINE, after)
        .thenCompose(
            sight ->
                sight instanceof GlueObserver.Sight.Seen seen
                    ? record(connection, seen.observed())
                    : completedFuture(Optional.of(((GlueObserver.Sight.Unseen) sight).why())));
  }

  private CompletableFuture<Optional<String>> record(
      ConnectionId connection, ConnectionObserved observed) {
    if (!observed.getPresent()) {
      return completedFuture(Optional.empty());
    }
    return log.append(List.of(EventDraft.ofConnection(connection, observed)))
        .thenCompose(at -> ledger.reading(at.partition(), at.last()))
        .thenApply(read -> Optional.empty());
  }
}

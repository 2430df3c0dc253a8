/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Operation;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.observe.GlueObserver;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;

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
   * Sees to it that the ledger knows what a request is about to change.
   *
   * @return false if Glue or the log do not answer in time
   */
  CompletableFuture<Boolean> ensureKnown(RedactedRequest request) {
    boolean stopped = ledger.stopped(log.partition(request.key())).isPresent();
    return request.operation() == Operation.CREATE || stopped || isPresent(request)
        ? completedFuture(true)
        : timers.orElse(
            observe(request.connection(), request.key(), ObservationCause.BASELINE),
            within,
            () -> false);
  }

  /**
   * After a create that met a connection which the ledger does not know: records what Glue holds,
   * as soon as this gate has read that the create is over. Completes in any case.
   */
  CompletableFuture<Boolean> observeWhatWasMet(RedactedRequest request, GlueReply reply) {
    boolean met =
        reply instanceof GlueReply.Refused refused
            && refused.error() instanceof AlreadyExistsException;
    if (!met || isPresent(request)) {
      return completedFuture(true);
    }
    return observeOnceOver(request, ObservationCause.BASELINE);
  }

  /**
   * After an update that would have left as it is what Glue does not hold any more: records what it
   * holds. Completes in any case.
   */
  CompletableFuture<Boolean> observeWhatDiffers(
      RedactedRequest request, NotForwardedReason reason) {
    return reason == NotForwardedReason.HELD_DIFFERS
        ? observeOnceOver(request, ObservationCause.WRITE_BACK)
        : completedFuture(true);
  }

  private CompletableFuture<Boolean> observeOnceOver(
      RedactedRequest request, ObservationCause cause) {
    CompletableFuture<Boolean> observed =
        ledger
            .recent()
            .end(request.changeId())
            .orElseGet(CompletableFuture::new)
            .thenCompose(over -> observe(request.connection(), request.key(), cause));
    return timers.orElse(observed, within, () -> false);
  }

  private boolean isPresent(RedactedRequest request) {
    return ledger.facts(request.key()).present();
  }

  /** Records what Glue holds, and waits until this gate has read the record. */
  private CompletableFuture<Boolean> observe(
      ConnectionId connection, String key, ObservationCause cause) {
    long after = ledger.readUpTo(log.partition(key));
    return observer
        .observe(connection, cause, after)
        .thenCompose(
            seen ->
                seen.map(observed -> record(connection, observed))
                    .orElseGet(() -> completedFuture(false)));
  }

  private CompletableFuture<Boolean> record(ConnectionId connection, ConnectionObserved observed) {
    if (!observed.getPresent() && observed.getCause() == ObservationCause.BASELINE) {
      return completedFuture(true);
    }
    return log.append(EventDraft.ofConnection(connection, observed))
        .thenCompose(at -> ledger.reading(at.partition(), at.last()))
        .thenApply(read -> true);
  }
}

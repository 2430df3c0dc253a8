/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records how changes ended, and keeps trying for a while when the log does not acknowledge. What
 * is lost all the same the reconciler settles; an answered outcome that lands late beats the
 * inferred one.
 */
public final class OutcomeAppender {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeAppender.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 60;

  private final EventLog log;
  private final Timers timers;

  /** Outcomes on a log. */
  public OutcomeAppender(EventLog log, Timers timers) {
    this.log = log;
    this.timers = timers;
  }

  /**
   * Appends one outcome; completes when it is acknowledged, exceptionally when it was given up.
   *
   * @param outcome of a change, or of a test of a connection
   * @param operation what that was, for the program's own log
   */
  public CompletableFuture<Void> append(EventDraft outcome, String operation) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    attempt(outcome, operation, 1, done);
    return done;
  }

  private void attempt(
      EventDraft outcome, String operation, int number, CompletableFuture<Void> done) {
    log.append(outcome)
        .whenComplete(
            (at, failure) -> {
              if (failure == null) {
                done.complete(null);
              } else if (number < ATTEMPTS) {
                timers.after(PAUSE, () -> attempt(outcome, operation, number + 1, done));
              } else {
                ChangeLogLines.of(
                        LOG.atError(),
                        outcome.changeId().orElseThrow(),
                        operation,
                        outcome.connection())
                    .addKeyValue("attempts", number)
                    .log("Outcome not recorded; the reconciler will settle the change");
                done.completeExceptionally(failure);
              }
            });
  }
}

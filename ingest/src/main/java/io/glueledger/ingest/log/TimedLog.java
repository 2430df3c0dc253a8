/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * A log that fails an append which is not acknowledged within a time; the events may still land.
 */
public final class TimedLog implements EventLog {
  private final EventLog log;
  private final Timers timers;
  private final Duration within;

  /** A time limit on a log. */
  public TimedLog(EventLog log, Timers timers, Duration within) {
    this.log = log;
    this.timers = timers;
    this.within = within;
  }

  @Override
  public CompletableFuture<Appended> append(List<EventDraft> drafts) {
    CompletableFuture<Appended> appended = log.append(drafts).copy();
    Timers.Cancellable limit =
        timers.after(
            within,
            () ->
                appended.completeExceptionally(
                    new NotAcknowledgedException(
                        "The log did not acknowledge within " + within, new TimeoutException())));
    return appended.whenComplete((at, failure) -> limit.cancel());
  }

  @Override
  public int partition(String key) {
    return log.partition(key);
  }
}

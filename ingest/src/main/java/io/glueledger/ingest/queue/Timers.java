/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The gate's clocks. Deadlines are durations on the monotonic clock and are never compared between
 * machines; the wall clock only dates events and judges signatures.
 */
public interface Timers {

  /** The monotonic clock, in nanoseconds; only differences mean something. */
  long nanos();

  /** The wall clock. */
  Instant now();

  /** Runs a task once, after a while. */
  Cancellable after(Duration delay, Runnable task);

  /** A task that may be called off. */
  interface Cancellable {
    /** Calls the task off, if it has not begun. */
    void cancel();
  }

  /**
   * The future's value, or another one if it has none after a while or fails. The future itself is
   * left alone.
   */
  default <T> CompletableFuture<T> orElse(
      CompletableFuture<T> future, Duration patience, Supplier<T> otherwise) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Cancellable limit = after(patience, () -> answer.complete(otherwise.get()));
    future.whenComplete(
        (value, failure) -> {
          limit.cancel();
          answer.complete(failure == null ? value : otherwise.get());
        });
    return answer;
  }

  /** The time that is left of a duration that began at {@code start}; never negative. */
  default Duration left(long start, Duration whole) {
    Duration left = whole.minusNanos(nanos() - start);
    return left.isNegative() ? Duration.ZERO : left;
  }
}

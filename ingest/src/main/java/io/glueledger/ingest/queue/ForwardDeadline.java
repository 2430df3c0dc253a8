/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.event.NotForwardedReason;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Until when a change may leave for Glue: a duration on this process's monotonic clock, which
 * starts before the change is appended and is never compared with another machine's; and no longer
 * than its caller waits.
 */
public record ForwardDeadline(
    Timers timers, long start, Duration within, BooleanSupplier callIsOver) {

  /** A deadline whose clock starts now. */
  public static ForwardDeadline startingNow(
      Timers timers, Duration within, BooleanSupplier callIsOver) {
    return new ForwardDeadline(timers, timers.nanos(), within, callIsOver);
  }

  /** The time that is left; never negative. */
  public Duration left() {
    return timers.left(start, within);
  }

  /** The time that is left of another while that began with this one; never negative. */
  public Duration left(Duration other) {
    return timers.left(start, other);
  }

  /** True once the change must not be sent any more; to be asked at the last moment. */
  public boolean hasPassed() {
    return left().isZero() || callIsOver.getAsBoolean();
  }

  /** Why the change is not sent, once the deadline has passed. */
  public NotForwardedReason reason() {
    return callIsOver.getAsBoolean()
        ? NotForwardedReason.CALLER_GONE
        : NotForwardedReason.TURN_NOT_REACHED;
  }
}

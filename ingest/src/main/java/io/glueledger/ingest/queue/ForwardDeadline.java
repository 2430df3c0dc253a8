/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import java.time.Duration;

/**
 * Until when a change may leave for Glue: a duration on this process's monotonic clock, which
 * starts before the change is appended and is never compared with another machine's.
 */
public record ForwardDeadline(Timers timers, long start, Duration within) {

  /** A deadline whose clock starts now. */
  public static ForwardDeadline startingNow(Timers timers, Duration within) {
    return new ForwardDeadline(timers, timers.nanos(), within);
  }

  /** The time that is left; never negative. */
  public Duration left() {
    return timers.left(start, within);
  }

  /** True once the change must not be sent any more; to be asked at the last moment. */
  public boolean hasPassed() {
    return left().isZero();
  }
}

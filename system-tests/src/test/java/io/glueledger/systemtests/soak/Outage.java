/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import java.time.Duration;
import java.time.Instant;

/**
 * A fault of the run.
 *
 * @param target which of several; 0 where there is one
 */
record Outage(FaultType type, int target, Instant begun, Instant ended) {

  /** Whether it, or the time that its target took to be there again, touches a span. */
  boolean touches(Instant from, Instant to, Duration recovery) {
    return begun.isBefore(to) && ended.plus(recovery).isAfter(from);
  }

  /** Whether a gate could not answer for it. */
  boolean isOfGate(int gate) {
    return target == gate && (type == FaultType.KILL_GATE || type == FaultType.PAUSE_GATE);
  }
}

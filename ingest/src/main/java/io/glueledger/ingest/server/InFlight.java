/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the calls under way, so that a log or a Glue that stands still cannot fill the gate's
 * memory.
 */
final class InFlight {
  private final int limit;
  private final AtomicInteger now = new AtomicInteger();

  InFlight(int limit) {
    this.limit = limit;
  }

  /** Takes a place; false if there is none. */
  boolean enter() {
    if (now.incrementAndGet() <= limit) {
      return true;
    }
    now.decrementAndGet();
    return false;
  }

  /** Gives the place back. */
  void leave() {
    now.decrementAndGet();
  }
}

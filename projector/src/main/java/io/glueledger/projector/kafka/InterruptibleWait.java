/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits of the stream threads for something outside; closing the projector ends them. */
public final class InterruptibleWait {

  private final CountDownLatch closing = new CountDownLatch(1);

  /** A wait was ended because the projector closes; what waited is done after the next start. */
  public static final class ClosingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosingException() {
      super("the projector closes");
    }
  }

  /**
   * Waits for that long.
   *
   * @throws ClosingException if the projector closes meanwhile
   */
  public void pause(Duration pause) {
    try {
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ClosingException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosingException();
    }
  }

  /** Ends all waits, and those to come. */
  public void close() {
    closing.countDown();
  }
}

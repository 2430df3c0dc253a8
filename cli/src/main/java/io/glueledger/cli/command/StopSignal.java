/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM, for commands that run until they are told to stop. The JVM ends when its
 * hooks have, so the hook waits until this is closed: open it first, and what runs after it.
 */
public final class StopSignal implements AutoCloseable {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private StopSignal() {}

  /** Listens from now on. */
  public static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
    return signal;
  }

  /** Returns when the process is to stop. */
  public void await() throws InterruptedException {
    asked.await();
  }

  /** Has {@link #await} return, as the signal does. */
  public void ask() {
    asked.countDown();
  }

  /** Everything else is closed. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void stop() {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

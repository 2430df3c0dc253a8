/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks for something five times a second, and remembers what it was not given, and why. */
final class SteadyReader {
  private static final long PAUSE_MILLIS = 200;
  private static final int ATTEMPTS = 3;

  /** What is asked for. */
  interface Question {
    void ask() throws IOException;
  }

  private final Question question;
  private final List<String> failures = new ArrayList<>();
  private final List<String> givenUp = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "steady-reader");
  private volatile boolean stopped;

  SteadyReader(Question question) {
    this.question = question;
  }

  SteadyReader start() {
    thread.start();
    return this;
  }

  private void run() {
    int attempt = 1;
    while (!stopped) {
      try {
        question.ask();
        attempt = 1;
      } catch (IOException e) {
        add(e.toString(), attempt == ATTEMPTS);
        attempt = attempt % ATTEMPTS + 1;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void add(String failure, boolean last) {
    failures.add(failure);
    if (last) {
      givenUp.add(failure);
    }
  }

  /** Attempts that failed since this was asked last, whatever came of the next one. */
  synchronized List<String> takeFailures() {
    List<String> taken = List.copyOf(failures);
    failures.clear();
    return taken;
  }

  /** What was not given with three attempts either, since this was asked last. */
  synchronized List<String> takeGivenUp() {
    List<String> taken = List.copyOf(givenUp);
    givenUp.clear();
    return taken;
  }

  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import io.glueledger.systemtests.gate.Clients;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;

/**
 * Creates a connection every half second, repeats what fails as SDKs do, and remembers what was
 * acknowledged, and when.
 */
final class SteadyWriter {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** As SDKs do. */
  private static final int ATTEMPTS = 3;

  private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final List<String> givenUp = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Instant> lastSuccess = new AtomicReference<>(Instant.MIN);
  private final Thread thread = new Thread(this::run, "steady-writer");
  private volatile Duration longestGap = Duration.ZERO;
  private volatile boolean stopped;

  private final GlueAsyncClient client;

  SteadyWriter(URI entrance, String keyId, String secret) {
    this.client = Clients.once(entrance, keyId, secret);
  }

  /** Begins to write. */
  SteadyWriter start() {
    thread.start();
    return this;
  }

  private void run() {
    for (int number = 0; !stopped; number++) {
      String name = "steady-" + number;
      boolean done = false;
      for (int attempt = 1; !done && !stopped && attempt <= ATTEMPTS; attempt++) {
        done = create(name);
        pause();
      }
      if (!done && !stopped) {
        givenUp.add(name);
      }
    }
  }

  private boolean create(String name) {
    try {
      client.createConnection(r -> r.connectionInput(Clients.good(name, "kept"))).join();
      acknowledged.add(name);
      succeeded();
      return true;
    } catch (CompletionException e) {
      failures.add(String.valueOf(e.getCause()));
      // It was done, and its answer was lost.
      return e.getCause() instanceof AlreadyExistsException;
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  private void succeeded() {
    Instant now = Instant.now();
    Instant before = lastSuccess.getAndSet(now);
    if (!before.equals(Instant.MIN) && Duration.between(before, now).compareTo(longestGap) > 0) {
      longestGap = Duration.between(before, now);
    }
  }

  /** The longest time without a success since this was asked last. */
  Duration takeLongestGap() {
    Duration taken = longestGap;
    longestGap = Duration.ZERO;
    return taken;
  }

  /** Attempts that failed since this was asked last, whatever came of the next one. */
  List<String> takeFailures() {
    return take(failures);
  }

  /** What failed with every attempt since this was asked last. */
  List<String> takeGivenUp() {
    return take(givenUp);
  }

  private static List<String> take(List<String> all) {
    synchronized (all) {
      List<String> taken = List.copyOf(all);
      all.clear();
      return taken;
    }
  }

  /** How many were acknowledged so far. */
  int count() {
    return acknowledged.size();
  }

  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Makes no further call, once the one under way has ended. */
  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}

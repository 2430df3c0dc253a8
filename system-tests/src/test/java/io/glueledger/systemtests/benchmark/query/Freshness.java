/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import io.glueledger.systemtests.benchmark.Load;
import io.glueledger.systemtests.benchmark.SignedCalls;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a reader waits for a change that its caller knows to be made: from the gate's answer
 * until the query API shows the version that it made. Changes come at a fixed rate, one after
 * another.
 */
final class Freshness {

  private static final int CONNECTIONS = 20;
  private static final int PER_SECOND = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

  private final SignedCalls calls;
  private final URI api;
  private final URI gate;
  private final Map<Integer, Long> versions = new HashMap<>();

  Freshness(URI gate, URI api) {
    this.gate = gate;
    this.api = api;
    this.calls = new SignedCalls(gate);
  }

  /** Makes the connections, and waits until they are shown. */
  void prepare() throws InterruptedException {
    for (int i = 0; i < CONNECTIONS; i++) {
      versions.put(i, 1L);
    }
    try (Load load = new Load(gate)) {
      load.closed(calls.creates(CONNECTIONS), 1);
    }
    // The first that is shown wants some patience: it is unknown until then.
    TimeUnit.SECONDS.sleep(5);
  }

  /** Nanoseconds of that many changes, sorted. */
  List<Long> measure(int changes) throws InterruptedException {
    List<AggregatedHttpRequest> updates = calls.updates(changes, CONNECTIONS);
    List<Long> waited = new ArrayList<>();
    long start = System.nanoTime();
    try (Load load = new Load(gate)) {
      for (int i = 0; i < changes; i++) {
        Load.awaitTurn(start, i, PER_SECOND);
        load.closed(List.of(updates.get(i)), 1);
        waited.add(shown(i % CONNECTIONS, System.nanoTime()));
      }
    }
    return waited.stream().sorted().toList();
  }

  private long shown(int connection, long since) {
    long wanted = versions.merge(connection, 1L, Long::sum);
    String path = "/v1/connections/123456789012/bench-" + connection;
    while (version(LedgerUnderLoad.ask(api, path)) < wanted) {
      if (System.nanoTime() - since > LONGEST.toNanos()) {
        throw new IllegalStateException("a change was not shown within a minute");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return System.nanoTime() - since;
  }

  private static long version(String body) {
    Matcher matcher = VERSION.matcher(body);
    if (!matcher.find()) {
      throw new IllegalStateException("an answer has no version");
    }
    return Long.parseLong(matcher.group(1));
  }
}

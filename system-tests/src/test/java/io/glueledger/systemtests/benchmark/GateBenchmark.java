/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The gate beside a bare proxy, in front of the same local Glue, in turns: throughput at 1, 16 and
 * 64 callers, and the latency that the gate adds at a fixed rate. {@code --fsync} has the broker
 * flush every record. Only ratios of one run mean something.
 */
public final class GateBenchmark {
  private static final int CONNECTIONS = 200;
  private static final int ROUNDS = 3;
  private static final int RATE = 100;
  private static final int WARM_UP = 10_000;
  private static final int WARM_UP_ROUNDS = 40;

  private final PrintStream out;
  private final GateUnderLoad gate;
  private final BareProxy proxy;
  private final URI glue;

  private GateBenchmark(PrintStream out, GateUnderLoad gate, BareProxy proxy, URI glue) {
    this.out = out;
    this.gate = gate;
    this.proxy = proxy;
    this.glue = glue;
  }

  /** Runs all of it and prints a table. */
  public static void main(String[] args) throws Exception {
    boolean fsync = List.of(args).contains("--fsync");
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withJournalCapacity(0));
        GateUnderLoad gate = GateUnderLoad.start(glue.endpoint(), fsync);
        BareProxy proxy = new BareProxy(glue.endpoint())) {
      new GateBenchmark(System.out, gate, proxy, glue.endpoint()).run(fsync);
    }
  }

  private void run(boolean fsync) throws InterruptedException {
    out.println("durability: " + (fsync ? "fsync" : "page cache"));
    prepare();
    WarmUp.untilQuiet(WARM_UP_ROUNDS, () -> throughput(WARM_UP, 64, 1));
    out.println(
        "| callers | proxy/s | gate/s | gate p50 ms | gate / proxy (median of pairs) | CPU a call,"
            + " proxy / gate, µs |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    for (int callers : List.of(1, 16, 64)) {
      throughput(callers == 1 ? 1000 : 10_000, callers, ROUNDS);
    }
    latency();
  }

  private void prepare() throws InterruptedException {
    SignedCalls calls = calls(gate.endpoint());
    try (Load load = new Load(gate.endpoint())) {
      load.closed(calls.creates(CONNECTIONS), 4);
    }
  }

  /** One round: the bare proxy, then the gate. */
  private record Pair(Load.Run bare, Load.Run gated) {}

  private void throughput(int count, int callers, int rounds) throws InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      pairs.add(
          new Pair(
              closed(proxy.endpoint(), count, callers), closed(gate.endpoint(), count, callers)));
    }
    if (rounds > 1) {
      print(
          "| %d | %.0f | %.0f | %.1f | %.2f | %.0f / %.0f |",
          callers,
          Load.median(pairs, pair -> pair.bare().perSecond()),
          Load.median(pairs, pair -> pair.gated().perSecond()),
          Load.median(pairs, pair -> pair.gated().millis(0.5)),
          Load.median(pairs, pair -> pair.gated().perSecond() / pair.bare().perSecond()),
          Load.median(pairs, pair -> pair.bare().cpuMicros()),
          Load.median(pairs, pair -> pair.gated().cpuMicros()));
    }
  }

  private void latency() throws InterruptedException {
    print("\n| %d/s, one after another | p50 ms | p99 ms |", RATE);
    out.println("| --- | --- | --- |");
    List<Pair> pairs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      pairs.add(new Pair(open(glue), open(gate.endpoint())));
    }
    print("| added by the gate | %.2f | %.2f |", added(pairs, 0.5), added(pairs, 0.99));
  }

  private static double added(List<Pair> pairs, double quantile) {
    return Load.median(pairs, pair -> pair.gated().millis(quantile) - pair.bare().millis(quantile));
  }

  private static Load.Run closed(URI endpoint, int count, int callers) throws InterruptedException {
    List<AggregatedHttpRequest> updates = calls(endpoint).updates(count, CONNECTIONS);
    try (Load load = new Load(endpoint)) {
      return load.closed(updates, callers);
    }
  }

  private static Load.Run open(URI endpoint) throws InterruptedException {
    try (Load load = new Load(endpoint)) {
      load.open(calls(endpoint).updates(50, CONNECTIONS), RATE);
      return load.open(calls(endpoint).updates(1000, CONNECTIONS), RATE);
    }
  }

  private static SignedCalls calls(URI endpoint) {
    return new SignedCalls(endpoint);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** The yardstick: takes a request, sends it on, answers. No signature, no policy, no record. */
  private static final class BareProxy implements AutoCloseable {
    private final ClientFactory clients = ClientFactory.builder().build();
    private final Server server;

    BareProxy(URI upstream) {
      WebClient client = WebClient.builder(upstream).factory(clients).build();
      this.server =
          Server.builder()
              .http(0)
              .serviceUnder(
                  "/",
                  (ctx, request) ->
                      HttpResponse.of(request.aggregate().thenApply(r -> client.execute(r))))
              .build();
      server.start().join();
    }

    URI endpoint() {
      return URI.create("http://127.0.0.1:" + server.activeLocalPort());
    }

    @Override
    public void close() {
      server.stop().join();
      clients.close();
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
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
        "| callers | proxy/s | gate/s | gate p50 ms | gate / proxy (median of pairs) | CPU a call, proxy / gate, µs |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    for (int callers : List.of(1, 16, 64)) {
      throughput(callers == 1 ? 1000 : 10_000, callers, ROUNDS);
    }
    latency();
  }

  private void prepare() throws InterruptedException {
    SignedCalls calls = calls(gate.endpoint());
    List<AggregatedHttpRequest> creates = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      creates.add(calls.create("bench-" + i));
    }
    closed(gate.endpoint(), creates, 4);
  }

  private void throughput(int count, int callers, int rounds) throws InterruptedException {
    List<Double> proxyRates = new ArrayList<>();
    List<Double> gateRates = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> proxyCpu = new ArrayList<>();
    List<Double> gateCpu = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Load.Run bare =
          closed(proxy.endpoint(), calls(proxy.endpoint()).updates(count, CONNECTIONS), callers);
      Load.Run gated =
          closed(gate.endpoint(), calls(gate.endpoint()).updates(count, CONNECTIONS), callers);
      proxyRates.add(bare.perSecond());
      gateRates.add(gated.perSecond());
      medians.add(gated.millis(0.5));
      ratios.add(gated.perSecond() / bare.perSecond());
      proxyCpu.add(bare.cpuMicros());
      gateCpu.add(gated.cpuMicros());
    }
    if (rounds > 1) {
      print(
          "| %d | %.0f | %.0f | %.1f | %.2f | %.0f / %.0f |",
          callers,
          median(proxyRates),
          median(gateRates),
          median(medians),
          median(ratios),
          median(proxyCpu),
          median(gateCpu));
    }
  }

  private void latency() throws InterruptedException {
    print("\n| %d/s, one after another | p50 ms | p99 ms |", RATE);
    out.println("| --- | --- | --- |");
    List<Double> added50 = new ArrayList<>();
    List<Double> added99 = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Load.Run direct = open(glue);
      Load.Run gated = open(gate.endpoint());
      added50.add(gated.millis(0.5) - direct.millis(0.5));
      added99.add(gated.millis(0.99) - direct.millis(0.99));
    }
    print("| added by the gate | %.2f | %.2f |", median(added50), median(added99));
  }

  private static Load.Run closed(URI endpoint, List<AggregatedHttpRequest> calls, int callers)
      throws InterruptedException {
    try (Load load = new Load(endpoint)) {
      return load.closed(calls, callers);
    }
  }

  private static Load.Run open(URI endpoint) throws InterruptedException {
    try (Load load = new Load(endpoint)) {
      load.open(calls(endpoint).updates(50, CONNECTIONS), RATE);
      return load.open(calls(endpoint).updates(1000, CONNECTIONS), RATE);
    }
  }

  private static SignedCalls calls(URI endpoint) {
    return new SignedCalls(endpoint, GateUnderLoad.KEY_ID, GateUnderLoad.SECRET);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}

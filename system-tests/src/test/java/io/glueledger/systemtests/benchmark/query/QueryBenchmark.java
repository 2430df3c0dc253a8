/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import io.glueledger.cli.logging.QuietClients;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.projector.server.Projector;
import io.glueledger.query.server.QueryServer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.TrustedRecords;
import io.glueledger.systemtests.benchmark.GateUnderLoad;
import io.glueledger.systemtests.benchmark.WarmUp;
import io.glueledger.testkit.process.Directories;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What readers wait for, with a long log behind it: the projector's way to the end of that log, the
 * query API's answers over HTTP, how long a change through the gate takes to be shown, and the
 * projector's restart with and without its directory. Everything runs in one process.
 */
public final class QueryBenchmark implements Callable<Integer> {

  private static final int WARM_UP_ROUNDS = 12;
  private static final int FRESHNESS_WARM_UP = 100;
  private static final int FRESHNESS_CHANGES = 500;

  private final List<String> rows = new ArrayList<>();

  @Option(names = "--connections", defaultValue = "100000")
  private int connections;

  @Option(names = "--changes", defaultValue = "1000000")
  private int changes;

  @Option(names = "--folder", description = "Where everything is kept; a temporary one unless set.")
  private Path folder = Path.of("");

  private QueryBenchmark() {}

  /** Runs all of it and prints one table. */
  public static void main(String[] args) {
    TrustedRecords.trust();
    System.exit(new CommandLine(new QueryBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    QuietClients.install();
    BigLog log = new BigLog(connections, changes);
    Path root =
        folder.toString().isEmpty()
            ? Files.createTempDirectory("glue-ledger-benchmark-")
            : Files.createDirectories(folder);
    try {
      measure(root, log);
    } finally {
      if (folder.toString().isEmpty()) {
        Directories.delete(root);
      }
    }
    System.out.println("| what | measured (p50 / p99) | target |\n| --- | --- | --- |");
    rows.forEach(System.out::println);
    return 0;
  }

  private void measure(Path root, BigLog log) throws Exception {
    try (LedgerUnderLoad ledger = LedgerUnderLoad.start(root)) {
      long begun = System.nanoTime();
      long events =
          log.write(
              ledger.broker().bootstrapServers(),
              RegistryConfig.of(GateUnderLoad.REGISTRY).client());
      row("| log: connections, changes, events | %,d, %,d, %,d | |", connections, changes, events);
      row("| written in | %.0f s | |", seconds(begun));
      begun = System.nanoTime();
      try (Projector projector = ledger.projector("catching up")) {
        double caughtUp = seconds(begun);
        row(
            "| projector from nothing to the end | %.0f s, %,.0f events/s | |",
            caughtUp, events / caughtUp);
        ask(ledger, log, root, projector);
      }
      restarts(ledger);
    }
  }

  private void ask(LedgerUnderLoad ledger, BigLog log, Path root, Projector projector)
      throws Exception {
    try (QueryServer api = ledger.queryApi(projector)) {
      Questions questions = new Questions(api.url(), log);
      WarmUp.untilQuiet(WARM_UP_ROUNDS, questions::warmUp);
      questions.measure(this::row);
      row("| load of the machine | %.1f | |", load());
      try (LocalGlue glue =
              LocalGlue.start(LocalGlueConfig.defaults().withPort(0).withJournalCapacity(0));
          GateUnderLoad gate = GateUnderLoad.on(ledger.broker(), root, glue.endpoint())) {
        Freshness freshness = new Freshness(gate.endpoint(), api.url());
        freshness.prepare();
        WarmUp.untilQuiet(WARM_UP_ROUNDS, () -> freshness.measure(FRESHNESS_WARM_UP));
        List<Long> waited = freshness.measure(FRESHNESS_CHANGES);
        row(
            "| freshness, from the gate's answer | %.1f / %.1f ms | p99 ≤ 500 ms |",
            waited.get(waited.size() / 2) / 1e6, waited.get(waited.size() * 99 / 100) / 1e6);
      }
    }
  }

  private void restarts(LedgerUnderLoad ledger) throws Exception {
    row("| warm restart | %.1f s | ≤ 5 s |", start(ledger, "warm"));
    ledger.loseState();
    long records = ledger.changelog();
    double took = start(ledger, "cold");
    row(
        "| cold restore, %,d records of the changelog | %.0f s, %,.0f/s | ≥ 40,000/s |",
        records, took, records / took);
    row("| load of the machine at the end | %.1f | |", load());
  }

  /** Seconds until it is ready. */
  private static double start(LedgerUnderLoad ledger, String doing) throws InterruptedException {
    long begun = System.nanoTime();
    Projector projector = ledger.projector(doing);
    double took = seconds(begun);
    projector.close();
    return took;
  }

  /** At once for whoever waits, and later in the table. */
  private void row(String format, Object... values) {
    String row = String.format(Locale.ROOT, format, values);
    rows.add(row);
    System.err.println(row);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static double seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
  }
}

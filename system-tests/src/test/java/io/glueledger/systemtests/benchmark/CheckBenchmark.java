/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import static java.util.stream.Collectors.joining;

import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures {@code glue-ledger check} as a person waits for it: fresh processes that judge one
 * definition and a thousand, in turns. The difference is what judging costs after the start.
 */
public final class CheckBenchmark {

  private static final int MANY = 1000;
  private static final int ROUNDS = 5;

  private CheckBenchmark() {}

  /** Prints a line for each round, then the medians. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("check-benchmark-");
    Path one = Files.writeString(folder.resolve("one.yaml"), connections(1));
    Path many = Files.writeString(folder.resolve("many.yaml"), connections(MANY));
    List<Long> starts = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      starts.add(millis(folder, one));
      all.add(millis(folder, many));
      System.out.printf(
          "round %d: 1 definition %d ms, %d definitions %d ms%n",
          round + 1, starts.get(round), MANY, all.get(round));
    }
    System.out.printf(
        "median: start with 1 definition %d ms, %d definitions %d ms, difference %d ms%n",
        median(starts), MANY, median(all), median(all) - median(starts));
  }

  private static long millis(Path folder, Path file) {
    List<String> command =
        ProcessRun.glueLedger(
            "check", file.toString(), "-o", "json", "--output-file", folder + "/out.json");
    // As the launcher starts it.
    command.add(1, "-XX:TieredStopAtLevel=1");
    long start = System.nanoTime();
    ProcessRun run = ProcessRun.of(folder, Map.of(), command);
    if (run.exitCode() != 3) {
      throw new IllegalStateException(run.err());
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** JDBC and Kafka in turns; every second JDBC connection does not enforce TLS. */
  static String connections(int number) {
    String jdbc = TestResources.text(CheckBenchmark.class, "jdbc.yaml");
    String kafka = TestResources.text(CheckBenchmark.class, "kafka.yaml");
    return IntStream.range(0, number)
        .mapToObj(
            index ->
                (index % 2 == 0 ? jdbc : kafka)
                    .replace("NUMBER", "" + index)
                    .replace("TLS", "" + (index % 4 == 0)))
        .collect(joining());
  }

  private static long median(List<Long> values) {
    return (long) Load.median(values, Long::doubleValue);
  }
}

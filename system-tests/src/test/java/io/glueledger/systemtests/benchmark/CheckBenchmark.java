/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures {@code glue-ledger check} as a person waits for it: fresh processes that judge one
 * definition and a thousand, in turns. The difference is what judging costs after the start.
 */
public final class CheckBenchmark {

  private static final int MANY = 1000;
  private static final int ROUNDS = 5;

  private CheckBenchmark() {}

  /** Prints a line for each round, then the medians. */
  public static void main(String[] args) throws IOException, InterruptedException {
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

  private static long millis(Path folder, Path file) throws IOException, InterruptedException {
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

  private static String connections(int number) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < number; index++) {
      text.append(index % 2 == 0 ? jdbc(index) : kafka(index));
    }
    return text.toString();
  }

  private static String jdbc(int index) {
    return """
        - Name: orders-%d
          Description: Orders of shop %d
          ConnectionType: JDBC
          ConnectionProperties:
            JDBC_CONNECTION_URL: jdbc:postgresql://db-%d.example.com:5432/orders?sslmode=require
            JDBC_ENFORCE_SSL: "%s"
            USERNAME: app
            PASSWORD: not-a-real-one-%d
          PhysicalConnectionRequirements:
            SubnetId: subnet-0a1b2c3d
            SecurityGroupIdList: [sg-0a1b2c3d]
            AvailabilityZone: us-east-1a
        """
        .formatted(index, index, index, index % 4 == 0, index);
  }

  private static String kafka(int index) {
    return """
        - Name: events-%d
          ConnectionType: KAFKA
          ConnectionProperties:
            KAFKA_BOOTSTRAP_SERVERS: b-1-%d.example.com:9094,b-2-%d.example.com:9094
            KAFKA_SSL_ENABLED: "true"
            KAFKA_SASL_MECHANISM: SCRAM-SHA-512
            KAFKA_SASL_SCRAM_SECRETS_ARN: arn:aws:secretsmanager:us-east-1:123456789012:secret:events-%d
        """
        .formatted(index, index, index, index);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}

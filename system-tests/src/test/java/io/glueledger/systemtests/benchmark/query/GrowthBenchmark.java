/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.localkafka.BrokerConfig;
import io.glueledger.localkafka.EmbeddedBroker;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.systemtests.benchmark.GateUnderLoad;
import io.glueledger.testkit.process.Directories;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long a gate takes to be ready and what heap it then needs, with logs of several sizes: from
 * the log alone, and from the states that gates keep; and how long it takes to recall a state that
 * is not in memory. The logs are an hour old, so that the requests of the last minutes are none.
 */
public final class GrowthBenchmark {

  private static final List<Integer> CONNECTIONS = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final List<Integer> CHANGES_EACH = List.of(1, 10, 100);
  private static final int MIB = 1 << 20;
  private static final int RECALLED = 1_000;

  private GrowthBenchmark() {}

  /**
   * The largest log has at most as many changes as the first argument says: 1,000,000 unless set.
   */
  public static void main(String[] args) throws Exception {
    long most = args.length == 0 ? 1_000_000 : Long.parseLong(args[0]);
    System.out.println(
        "| connections | changes | events | log alone: s | heap MiB | kept states: s | heap MiB |"
            + " recall cold: p50 ms | p99 | again: p50 ms | p99 |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withJournalCapacity(0))) {
      row(new BigLog(1_000, 1_000), glue.endpoint(), false);
      for (int connections : CONNECTIONS) {
        for (int each : CHANGES_EACH) {
          if ((long) connections * each <= most) {
            row(new BigLog(connections, connections * each), glue.endpoint(), true);
          }
        }
      }
    }
  }

  private record Start(double seconds, long heap, Recall first, Recall again) {}

  /** In milliseconds. */
  private record Recall(double median, double p99) {}

  /** The first row of all warms up. */
  private static void row(BigLog size, URI glue, boolean shown) throws Exception {
    Path folder = Files.createTempDirectory("glue-ledger-growth-");
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerConfig(folder.resolve("kafka"), 0, Map.of()))) {
      GateUnderLoad.prepare(broker);
      timestamps(broker, "CreateTime");
      long events =
          size.write(
              broker.bootstrapServers(),
              RegistryConfig.of(GateUnderLoad.REGISTRY).client(),
              Optional.of(Instant.now().minus(Duration.ofHours(1))));
      timestamps(broker, "LogAppendTime");
      Start fromLog = start(broker, folder, glue, size);
      Start fromStates = start(broker, folder, glue, size);
      if (shown) {
        System.out.printf(
            "| %,d | %,d | %,d | %.1f | %,d | %.1f | %,d | %.2f | %.2f | %.3f | %.3f |%n",
            size.connections(),
            size.changes(),
            events,
            fromLog.seconds(),
            fromLog.heap() / MIB,
            fromStates.seconds(),
            fromStates.heap() / MIB,
            fromStates.first().median(),
            fromStates.first().p99(),
            fromStates.again().median(),
            fromStates.again().p99());
      }
    } finally {
      Directories.delete(folder);
    }
  }

  private static Start start(EmbeddedBroker broker, Path folder, URI glue, BigLog size)
      throws IOException, InterruptedException {
    long before = heap();
    long begun = System.nanoTime();
    try (GateUnderLoad gate = GateUnderLoad.on(broker, folder, glue)) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (gate.connections() < size.connections()) {
        throw new IllegalStateException("the gate knows only " + gate.connections());
      }
      while (!gate.hasKept()) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      long heap = heap() - before;
      List<String> keys = new ArrayList<>(gate.keys());
      Collections.shuffle(keys, new Random(1));
      List<String> some = keys.subList(0, Math.min(RECALLED, keys.size()));
      return new Start(seconds, heap, recall(gate, some), recall(gate, some));
    }
  }

  /** Recalls one after another, as somebody would who changes them by turns. */
  private static Recall recall(GateUnderLoad gate, List<String> keys) {
    double[] millis =
        keys.stream()
            .mapToDouble(
                key -> {
                  long begun = System.nanoTime();
                  gate.recall(key);
                  return (System.nanoTime() - begun) / 1e6;
                })
            .sorted()
            .toArray();
    return new Recall(millis[millis.length / 2], millis[millis.length * 99 / 100]);
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void timestamps(EmbeddedBroker broker, String type)
      throws InterruptedException, ExecutionException {
    ConfigEntry entry = new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, TopicNames.CONNECTION_EVENTS),
                  List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
          .all()
          .get();
      // Brokers take a setting over in their own time, and say nothing when they have.
      TimeUnit.SECONDS.sleep(2);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import io.glueledger.base.config.value.ByteSize;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.fixture.BrokerLedger;
import io.glueledger.projector.fixture.FakeProgress;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.kafka.ApplicationId;
import io.glueledger.projector.kafka.FoldGroups;
import io.glueledger.projector.kafka.InterruptibleWait;
import io.glueledger.projector.kafka.StreamsSettings;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.publish.PublishedOnce;
import io.glueledger.projector.server.Projector;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.topology.LedgerParts;
import io.glueledger.projector.topology.LedgerParts.LogReading;
import io.glueledger.projector.topology.LedgerTopology;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.registry.MockRegistry;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * The projector beside a topology that puts each record once, both exactly once, in turns over the
 * same log; then how long it takes to start again, with its directory and without. Only ratios of
 * one run mean something.
 */
public final class ProjectorBenchmark {

  private static final int EVENTS = BenchmarkLog.EVENTS;
  private static final int ROUNDS = 3;
  private static final int WARM_UP_ROUNDS = 20;
  private static final double QUIET = 0.05;

  private final BrokerLedger ledger;
  private final boolean cached;

  private ProjectorBenchmark(BrokerLedger ledger, boolean cached) {
    this.ledger = ledger;
    this.cached = cached;
  }

  /** Runs all of it and prints tables. {@code --uncached} turns the cache of rows off. */
  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory("glue-ledger-benchmark");
    try (BrokerLedger ledger = BrokerLedger.start(directory)) {
      new ProjectorBenchmark(ledger, !List.of(args).contains("--uncached")).run();
    }
  }

  private void run() throws Exception {
    long bytes = BenchmarkLog.fill(ledger);
    print("%d events of %d bytes on average, 3 partitions, 1 thread", EVENTS, bytes / EVENTS);
    warmUp();
    List<Contender.Run> yardstick = new ArrayList<>();
    List<Contender.Run> product = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Contender.Run plain = onePut();
      Contender.Run ours = projector();
      yardstick.add(plain);
      product.add(ours);
      ratios.add(ours.perSecond() / plain.perSecond());
      print("round %d: one put %s; projector %s", round, plain, ours);
    }
    print("| | records/s | CPU of the stream thread, µs | CPU of all, broker too, µs |");
    print("| --- | --- | --- | --- |");
    row("one put", yardstick);
    row("projector", product);
    print("ratio, median of the pairs: %.2f", median(ratios));
    print("restored from the changelog: %.1f s", start());
    print("started with its directory: %.1f s", start());
  }

  /**
   * Goes on until the JVM's compiler takes less than a twentieth of a core: before that, it takes
   * the processor away from what is measured, which runs as slow code that counts its branches.
   */
  private void warmUp() throws Exception {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
      long compiled = compiler.getTotalCompilationTime();
      long begun = System.nanoTime();
      Contender.Run plain = onePut();
      Contender.Run ours = projector();
      double share =
          (compiler.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - begun);
      System.err.printf(
          Locale.ROOT,
          "warm-up %d: compiler %.0f %%; one put %s; projector %s%n",
          round,
          100 * share,
          plain,
          ours);
      if (share < QUIET) {
        return;
      }
    }
  }

  private void row(String name, List<Contender.Run> runs) {
    print(
        "| %s | %.0f | %.1f | %.1f |",
        name,
        median(runs.stream().map(Contender.Run::perSecond).toList()),
        median(runs.stream().map(Contender.Run::threadMicros).toList()),
        median(runs.stream().map(Contender.Run::processMicros).toList()));
  }

  private double start() throws Exception {
    long begun = System.nanoTime();
    Projector projector = BrokerLedger.started(config("restored"));
    double seconds = (System.nanoTime() - begun) / 1e9;
    projector.close();
    return seconds;
  }

  private Contender.Run onePut() throws Exception {
    Properties properties = settings();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "one-put-" + UUID.randomUUID());
    AtomicLong read = new AtomicLong();
    return Contender.run(Contender.onePut(read), properties, read, EVENTS);
  }

  /** With nothing done and nothing published before. */
  private Contender.Run projector() throws Exception {
    MockRegistry registry = ledger.registry();
    try (Admin admin = ledger.broker().admin();
        TopicReader reader = new TopicReader(ledger.broker().client(), admin)) {
      forget(admin);
      FakeProgress progress = new FakeProgress();
      InterruptibleWait waiting = new InterruptibleWait();
      LedgerParts parts =
          new LedgerParts(
              ledger.broker().topics().logPartitions(),
              registry.client(),
              registry.serializer(RecordType.CONNECTION_VIEW),
              registry.serializer(RecordType.FINISHED_CHANGE),
              new PublishedOnce(reader, new FoldGroups(admin), registry.client(), waiting),
              new NoGaps(),
              LogSkips.NONE,
              waiting,
              progress);
      var store = Stores.persistentKeyValueStore(LedgerRows.STORE);
      Topology topology = LedgerTopology.of(parts, store, cached ? 5_000 : 0);
      return Contender.run(topology, settings(), progress.folded, EVENTS);
    }
  }

  private void forget(Admin admin) throws Exception {
    String application = ApplicationId.of(FoldVersion.CURRENT);
    String changelog = application + "-ledger-changelog";
    if (admin.listTopics().names().get().contains(changelog)) {
      admin.deleteConsumerGroups(List.of(application)).all().get();
      List<String> made = List.of(changelog, TopicNames.CONNECTIONS, TopicNames.CHANGES);
      admin.deleteTopics(made).all().get();
      Thread.sleep(1_000);
      ledger.broker().createTopics();
    }
  }

  private Properties settings() {
    ProjectorConfig config = config("run-" + UUID.randomUUID());
    return StreamsSettings.of(config, URI.create("http://127.0.0.1:1"), LedgerTopology.LONGEST_ROW);
  }

  private ProjectorConfig config(String state) {
    return ledger.config(state, 0, ByteSize.mib(cached ? 16 : 0));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private record NoGaps() implements LogReading {
    @Override
    public boolean hasRecords(int partition, long from, long below) {
      return false;
    }

    @Override
    public void read(
        int partition, long from, long below, Consumer<ConsumerRecord<byte[], byte[]>> taker) {}
  }
}

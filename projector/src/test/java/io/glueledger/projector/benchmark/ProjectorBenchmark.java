/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.KafkaPromises;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.ProjectorListener;
import io.glueledger.projector.config.StateConfig;
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
import io.glueledger.projector.topology.LedgerTopology;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.MockRegistry;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
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
  private static final Duration READY = Duration.ofMinutes(5);

  private final PrintStream out;
  private final TestBroker broker;
  private final MockRegistry registry;
  private final Path directory;
  private final boolean cached;

  private ProjectorBenchmark(
      PrintStream out, TestBroker broker, MockRegistry registry, Path directory, boolean cached) {
    this.out = out;
    this.broker = broker;
    this.registry = registry;
    this.directory = directory;
    this.cached = cached;
  }

  /** Runs all of it and prints tables. {@code --uncached} turns the cache of rows off. */
  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory("glue-ledger-benchmark");
    try (TestBroker broker = TestBroker.start()) {
      broker.createTopics();
      new ProjectorBenchmark(
              System.out,
              broker,
              new MockRegistry("benchmark"),
              directory,
              !List.of(args).contains("--uncached"))
          .run();
    }
  }

  private void run() throws Exception {
    long bytes = BenchmarkLog.fill(broker, registry);
    print("%d events of %d bytes on average, 3 partitions, 1 thread", EVENTS, bytes / EVENTS);
    warmUp();
    List<Contender.Run> yardstick = new ArrayList<>();
    List<Contender.Run> product = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Contender.Run plain = onePut();
      Contender.Run ours = projector();
      yardstick.add(plain);
      product.add(ours);
      ratios.add(ours.perSecond() / plain.perSecond());
      print("round %d: %s; %s", round + 1, line("one put", plain), line("projector", ours));
    }
    print("| | records/s | CPU of the stream thread, µs | CPU of all, broker too, µs |");
    print("| --- | --- | --- | --- |");
    row("one put", yardstick);
    row("projector", product);
    print("ratio, median of the pairs: %.2f", median(ratios));
    restarts();
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
          "warm-up %d: compiler %.0f %%; %s; %s%n",
          round,
          100 * share,
          line("one put", plain),
          line("projector", ours));
      if (share < QUIET) {
        return;
      }
    }
  }

  private static String line(String name, Contender.Run run) {
    return String.format(
        Locale.ROOT,
        "%s %.0f/s, %.1f and %.1f µs",
        name,
        run.perSecond(),
        run.threadMicros(),
        run.processMicros());
  }

  private void row(String name, List<Contender.Run> runs) {
    print(
        "| %s | %.0f | %.1f | %.1f |",
        name,
        median(runs.stream().map(Contender.Run::perSecond).toList()),
        median(runs.stream().map(Contender.Run::threadMicros).toList()),
        median(runs.stream().map(Contender.Run::processMicros).toList()));
  }

  private void restarts() throws Exception {
    print("restored from the changelog: %.1f s", start("restored"));
    print("started with its directory: %.1f s", start("restored"));
  }

  private double start(String state) throws Exception {
    long begun = System.nanoTime();
    try (Projector projector = Projector.assemble(config(state))) {
      projector.start();
      if (!projector.awaitReady(READY)) {
        throw new IllegalStateException(String.valueOf(projector.notReady()));
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private Contender.Run onePut() throws Exception {
    Properties properties = settings();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "one-put-" + UUID.randomUUID());
    AtomicLong read = new AtomicLong();
    return Contender.run(OnePut.topology(read), properties, read, EVENTS);
  }

  /** With nothing done and nothing published before. */
  private Contender.Run projector() throws Exception {
    Map<String, Object> site = new HashMap<>(broker.client());
    try (Admin admin = broker.admin();
        TopicReader reader = new TopicReader(site, admin)) {
      forget(admin);
      FakeProgress progress = new FakeProgress();
      InterruptibleWait waiting = new InterruptibleWait();
      LedgerParts parts =
          new LedgerParts(
              broker.topics().logPartitions(),
              registry.client(),
              registry.serializer(RecordType.CONNECTION_VIEW),
              registry.serializer(RecordType.FINISHED_CHANGE),
              new PublishedOnce(reader, new FoldGroups(admin), registry.client(), waiting),
              (partition, from, below) -> false,
              waiting,
              progress);
      return Contender.run(
          LedgerTopology.of(
              parts, Stores.persistentKeyValueStore(LedgerRows.STORE), cached ? 5_000 : 0),
          settings(),
          progress.folded,
          EVENTS);
    }
  }

  private void forget(Admin admin) throws Exception {
    String application = ApplicationId.of(FoldVersion.CURRENT);
    if (admin.listTopics().names().get().contains(application + "-ledger-changelog")) {
      admin.deleteConsumerGroups(List.of(application)).all().get();
      admin
          .deleteTopics(
              List.of(
                  application + "-ledger-changelog", TopicNames.CONNECTIONS, TopicNames.CHANGES))
          .all()
          .get();
      Thread.sleep(1_000);
      broker.createTopics();
    }
  }

  private Properties settings() {
    return StreamsSettings.of(
        config("run-" + UUID.randomUUID()),
        URI.create("http://127.0.0.1:1"),
        LedgerTopology.LONGEST_ROW);
  }

  private ProjectorConfig config(String state) {
    StateConfig small = StateConfig.small(directory.resolve(state));
    return new ProjectorConfig(
        new KafkaConfig(KafkaPromises.PROJECTOR, List.of(broker.bootstrapServers()), Map.of()),
        registry.config(),
        broker.topics(),
        ProjectorListener.loopback(0),
        cached
            ? small
            : new StateConfig(
                small.directory(),
                0,
                1,
                ByteSize.mib(0),
                small.rocksDbSize(),
                small.commitInterval()));
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo;

import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.demo.home.DemoConfig;
import io.glueledger.cli.demo.home.DemoConfiguration;
import io.glueledger.cli.demo.home.DemoFolder;
import io.glueledger.cli.demo.home.DemoSecrets;
import io.glueledger.cli.demo.show.StartProgress;
import io.glueledger.cli.part.FileOptions;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.localkafka.BrokerConfig;
import io.glueledger.localkafka.EmbeddedBroker;
import io.glueledger.policy.cel.CelEnvironment;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.server.Projector;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.server.QueryServer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.schemas.topics.TopicsReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All parts in this process, started beside each other as far as they can be. Closing stops them in
 * order: the gate takes no more calls and the projector leaves its group, then Glue, and the broker
 * last. What was not folded then is at the next start.
 */
final class EmbeddedLedger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLedger.class);

  /** A broker that was killed is waited for that long before its successor is let in. */
  private static final Map<String, String> SESSION =
      Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");

  private static final Duration READY_WITHIN = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Map<Place, AutoCloseable> parts = new ConcurrentSkipListMap<>();
  private final ExecutorService starters = Executors.newCachedThreadPool(EmbeddedLedger::thread);
  private final DemoConfig config;
  private final DemoFolder folder;
  private final DemoSecrets secrets;
  private final StartProgress progress;

  /** The parts, of which the later ones serve the earlier ones. */
  private enum Place {
    GATE,
    QUERY_API,
    PROJECTOR,
    GLUE,
    BROKER
  }

  EmbeddedLedger(
      DemoConfig config, DemoFolder folder, DemoSecrets secrets, StartProgress progress) {
    this.config = config;
    this.folder = folder;
    this.secrets = secrets;
    this.progress = progress;
  }

  /**
   * What runs.
   *
   * @param gate that callers call
   * @param projector of the views
   * @param queryApi with the dashboard
   * @param localGlue behind the gate; empty if another Glue is
   * @param brokers of the log
   */
  record Running(
      GateServer gate,
      Projector projector,
      QueryServer queryApi,
      Optional<LocalGlue> localGlue,
      String brokers) {}

  /**
   * Starts everything; returns when all of it is ready. What was started is closed by {@link
   * #close}, whether or not this succeeds.
   */
  Running start() throws IOException, InterruptedException {
    CompletableFuture<Void> policies = begin(CelEnvironment::start);
    CompletableFuture<?> schemas =
        begin(
            () ->
                SchemaRegistration.register(
                    RegistryConfig.of(DemoConfiguration.REGISTRY).client()));
    CompletableFuture<Optional<LocalGlue>> localGlue = begin(this::localGlue);
    EmbeddedBroker broker =
        opened(Place.BROKER, EmbeddedBroker.start(new BrokerConfig(folder.kafka(), 0, SESSION)));
    progress.done("Kafka");
    topics(broker.bootstrapServers());
    Optional<LocalGlue> glue = result(localGlue);
    result(schemas);
    URI endpoint = glue.map(LocalGlue::endpoint).or(config::glue).orElseThrow();
    Path file =
        DemoConfiguration.write(config, folder, secrets, broker.bootstrapServers(), endpoint);
    CompletableFuture<Projector> projector = begin(() -> projector(file));
    CompletableFuture<QueryServer> queryApi =
        projector.thenApplyAsync(started -> queryApi(file, started.url()), starters);
    result(policies);
    GateServer gate = gate(file);
    QueryServer api = result(queryApi);
    Projector views = result(projector);
    await("projector", views::notReady, views::stopped);
    Files.writeString(DemoFolder.projector(folder.root()), views.url().toString());
    return new Running(gate, views, api, glue, broker.bootstrapServers());
  }

  @Override
  public void close() {
    starters.shutdownNow();
    // These wait mostly, for calls under way and for each other's goodbyes.
    CompletableFuture<?>[] first =
        Stream.of(Place.GATE, Place.QUERY_API, Place.PROJECTOR)
            .map(
                place ->
                    CompletableFuture.runAsync(() -> close(place), task -> thread(task).start()))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(first).join();
    close(Place.GLUE);
    close(Place.BROKER);
  }

  private void close(Place place) {
    AutoCloseable part = parts.remove(place);
    if (part == null) {
      return;
    }
    long start = System.nanoTime();
    try {
      part.close();
      LOG.atInfo()
          .addKeyValue("part", place)
          .addKeyValue("millis", (System.nanoTime() - start) / 1_000_000)
          .log("A part of the demo has stopped");
    } catch (Exception e) {
      LOG.atWarn().setCause(e).log("A part of the demo could not be closed");
    }
  }

  private Optional<LocalGlue> localGlue() {
    if (config.glue().isPresent()) {
      return Optional.empty();
    }
    LocalGlue glue =
        LocalGlue.start(
            LocalGlueConfig.defaults()
                .withAccount(config.account())
                .withRegion(config.region())
                .withStateFile(Optional.of(folder.glue())));
    opened(Place.GLUE, glue);
    return Optional.of(glue);
  }

  private static void topics(String brokers) {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
      TopicsReport report = TopicAdmin.create(admin, TopicsConfig.DEMO);
      if (!report.mismatches().isEmpty()) {
        throw new InvalidConfigurationException(
            report.mismatches().stream().map(m -> "--data: " + m.describe()).toList());
      }
    }
  }

  private GateServer gate(Path file) throws InterruptedException {
    GateConfig valid = FileOptions.read(GateConfig.PART, Optional.of(file), Map.of());
    GateServer gate =
        GateServer.start(
            valid,
            CallersFile.open(valid.callersFile(), valid.callersGrace(), InstantSource.system()));
    opened(Place.GATE, gate);
    await("gate", () -> gate.core().notReady(), Optional::empty);
    return gate;
  }

  private QueryServer queryApi(Path file, URI projector) {
    QueryConfig query =
        FileOptions.read(
            QueryConfig.PART,
            Optional.of(file),
            Map.of("GLUE_LEDGER_QUERY_API_PROJECTORS", projector.toString()));
    QueryServer server = opened(Place.QUERY_API, QueryServer.assemble(query)).start();
    progress.done("query API");
    return server;
  }

  private Projector projector(Path file) {
    ProjectorConfig valid = FileOptions.read(ProjectorConfig.PART, Optional.of(file), Map.of());
    Projector projector = opened(Place.PROJECTOR, Projector.assemble(valid));
    projector.start();
    return projector;
  }

  /** Waits until a part is ready; one that has stopped for good never will be. */
  private void await(
      String part, Supplier<Optional<String>> notReady, Supplier<Optional<String>> stopped)
      throws InterruptedException {
    long start = System.nanoTime();
    while (notReady.get().isPresent()) {
      boolean late = System.nanoTime() - start > READY_WITHIN.toNanos();
      if (late || stopped.get().isPresent()) {
        throw new RemoteFailureException(
            "the " + part + " is not ready: " + stopped.get().or(notReady).orElse("too late"));
      }
      Thread.sleep(LOOK.toMillis());
    }
    progress.done(part);
  }

  private <P extends AutoCloseable> P opened(Place place, P part) {
    parts.put(place, part);
    return part;
  }

  private CompletableFuture<Void> begin(Runnable task) {
    return CompletableFuture.runAsync(task, starters);
  }

  private <T> CompletableFuture<T> begin(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, starters);
  }

  private static <T> T result(CompletableFuture<T> task) {
    try {
      return task.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "starter");
    thread.setDaemon(true);
    return thread;
  }
}

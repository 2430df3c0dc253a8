/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import io.glueledger.base.server.BearerToken;
import io.glueledger.base.server.PartMetrics;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.kafka.InterruptibleWait;
import io.glueledger.projector.serve.ProjectorServer;
import io.glueledger.schemas.start.StartException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One projector as a process runs it: the folds, and the internal port in front of them. */
public final class Projector implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(20);

  private final ProjectorConfig config;
  private final BearerToken token;
  private final BearerToken metricsToken;
  private final PrometheusMeterRegistry metrics =
      PartMetrics.registry("projector", ProjectorCore.DETAILS);
  private final ReadProgress reading = new ReadProgress(InstantSource.system(), metrics);
  private final InterruptibleWait waiting = new InterruptibleWait();
  private volatile Optional<ProjectorServer> server = Optional.empty();
  private volatile Optional<ProjectorCore> core = Optional.empty();
  private volatile boolean stopping;

  private Projector(ProjectorConfig config, BearerToken token, BearerToken metricsToken) {
    this.config = config;
    this.token = token;
    this.metricsToken = metricsToken;
  }

  /**
   * A projector that has not started.
   *
   * @throws IllegalArgumentException if the token's file is not as it must be
   */
  public static Projector assemble(ProjectorConfig config) {
    BearerToken token = config.listen().internalToken();
    return new Projector(
        config, token, config.listen().metricsToken().map(token::or).orElse(token));
  }

  /**
   * Starts. It listens at once and answers 503 until it has its share of the partitions; returns
   * when it has connected to Kafka and the schema registry, for which it waits.
   *
   * @throws StartException if it cannot start: a topic is missing or wrongly set, a schema is not
   *     registered, a newer fold version runs; the message says what to do
   */
  public void start() {
    ProjectorServer listener =
        ProjectorServer.start(
            config.listen().listener(),
            token,
            metricsToken,
            () -> core.filter(running -> !stopping).map(ProjectorCore::partitions),
            this::notReady,
            reading::stoppedPartitions,
            metrics);
    server = Optional.of(listener);
    core =
        Optional.of(
            ProjectorCore.start(
                config,
                config.listen().advertisedUrl().orElseGet(listener::url),
                reading,
                waiting,
                metrics));
  }

  /**
   * Waits until all is read that was there at the start.
   *
   * @return whether that was so in time
   * @throws IllegalStateException if reading has stopped; the message says why
   */
  public boolean awaitReady(Duration within) throws InterruptedException {
    long start = System.nanoTime();
    while (reading.notReady().isPresent()) {
      stopped()
          .ifPresent(
              why -> {
                throw new IllegalStateException(why);
              });
      if (System.nanoTime() - start > within.toNanos()) {
        return false;
      }
      Thread.sleep(LOOK.toMillis());
    }
    return true;
  }

  /** Why reading has stopped for good, if it has. */
  public Optional<String> stopped() {
    return reading.stopped();
  }

  /**
   * Completes with the reason when folding has ended by itself. The process is of no use then and
   * should end, so that somebody starts it again.
   */
  public CompletableFuture<String> death() {
    return reading.death();
  }

  /** Why it is not ready; empty if it is. */
  public Optional<String> notReady() {
    return stopping ? Optional.of("it was told to stop") : reading.notReady();
  }

  /** Where the internal port listens. */
  public URI url() {
    return server.orElseThrow(() -> new IllegalStateException("not started")).url();
  }

  /**
   * Sends questions elsewhere, stops folding, and leaves the group, so that others take over at
   * once.
   */
  @Override
  public void close() {
    // Before anything is closed that a question may still read.
    stopping = true;
    waiting.close();
    Optional<CompletableFuture<Void>> stopping = server.map(ProjectorServer::stop);
    core.ifPresent(ProjectorCore::close);
    stopping.ifPresent(CompletableFuture::join);
    metrics.close();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.server.BearerToken;
import io.glueledger.base.server.HttpListener;
import io.glueledger.base.server.OperatorEndpoints;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The listener: the internal port, {@code /health/live}, {@code /health/ready} (503 and the reason
 * until the projector has caught up) and {@code /metrics}, which needs the token too.
 */
public final class ProjectorServer {

  private static final int MOST_CONNECTIONS = 1024;
  private static final int LONGEST_HEADERS = 64 * 1024;
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private final Server server;

  private ProjectorServer(Server server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param token of those who ask for what is served
   * @param metricsToken of those who scrape
   * @param partitions what is served; empty while the projector starts
   * @param notReady why the projector is not ready; empty if it is
   * @param details further lines of the ready page, by what they are about
   */
  public static ProjectorServer start(
      ListenerConfig listen,
      BearerToken token,
      BearerToken metricsToken,
      Supplier<Optional<ServedPartitions>> partitions,
      Supplier<Optional<String>> notReady,
      Supplier<Map<String, String>> details,
      PrometheusMeterRegistry metrics) {
    ServerBuilder builder = HttpListener.ofThisMachine(HttpListener.builder(listen), listen);
    InternalPort.add(builder, partitions, token);
    OperatorEndpoints.addHealth(builder, notReady, details);
    builder.service("/metrics", OperatorEndpoints.metrics(metrics, metricsToken));
    Server server =
        builder
            .maxNumConnections(MOST_CONNECTIONS)
            .http1MaxInitialLineLength(LONGEST_HEADERS)
            .http1MaxHeaderSize(LONGEST_HEADERS)
            .http2MaxHeaderListSize(LONGEST_HEADERS)
            .requestTimeout(REQUEST_TIMEOUT)
            .build();
    server.start().join();
    return new ProjectorServer(server);
  }

  /** Where it listens. */
  public URI url() {
    return HttpListener.url(server);
  }

  /** Stops to listen, and completes when the answers under way are given or a second is over. */
  public CompletableFuture<Void> stop() {
    return server.stop();
  }
}

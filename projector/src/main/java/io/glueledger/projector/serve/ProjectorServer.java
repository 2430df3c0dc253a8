/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.common.metric.NoopMeterRegistry;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.base.config.value.ListenerConfig;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
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
   * @param partitions what is served; empty while the projector starts
   * @param notReady why the projector is not ready; empty if it is
   */
  public static ProjectorServer start(
      ListenerConfig listen,
      InternalToken token,
      Supplier<Optional<Partitions>> partitions,
      Supplier<Optional<String>> notReady,
      PrometheusMeterRegistry metrics) {
    ServerBuilder builder = Server.builder();
    InetSocketAddress address = new InetSocketAddress(listen.host(), listen.port());
    if (listen.tls().isPresent()) {
      builder.https(address);
      builder.tls(
          TlsKeyPair.of(
              listen.tls().get().key().toFile(), listen.tls().get().certificate().toFile()));
    } else {
      builder.http(address);
    }
    InternalPort.add(builder, partitions, token);
    builder.service("/health/live", (ctx, request) -> text(HttpStatus.OK, "live"));
    builder.service(
        "/health/ready",
        (ctx, request) ->
            notReady
                .get()
                .map(why -> text(HttpStatus.SERVICE_UNAVAILABLE, why))
                .orElseGet(() -> text(HttpStatus.OK, "ready")));
    builder.service(
        "/metrics",
        (ctx, request) ->
            token.admits(request.headers().get(HttpHeaderNames.AUTHORIZATION))
                ? HttpResponse.of(
                    HttpStatus.OK,
                    MediaType.parse("text/plain; version=0.0.4; charset=utf-8"),
                    HttpData.ofUtf8(metrics.scrape()))
                : text(HttpStatus.UNAUTHORIZED, "the token is missing or wrong"));
    Server server =
        builder
            .meterRegistry(NoopMeterRegistry.get())
            .maxNumConnections(MOST_CONNECTIONS)
            .http1MaxInitialLineLength(LONGEST_HEADERS)
            .http1MaxHeaderSize(LONGEST_HEADERS)
            .http2MaxHeaderListSize(LONGEST_HEADERS)
            .requestTimeout(REQUEST_TIMEOUT)
            .disableServerHeader()
            .disableDateHeader()
            .build();
    server.start().join();
    return new ProjectorServer(server);
  }

  /** Where it listens. */
  public URI url() {
    var port = server.activePorts().values().iterator().next();
    String host = port.localAddress().getHostString();
    return URI.create(
        "%s://%s:%d"
            .formatted(
                port.hasTls() ? "https" : "http",
                host.indexOf(':') >= 0 ? "[" + host + "]" : host,
                port.localAddress().getPort()));
  }

  /** Stops to listen at once, and completes when the answers under way are given. */
  public CompletableFuture<Void> stop() {
    return server.stop();
  }

  private static HttpResponse text(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text + "\n");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.common.metric.NoopMeterRegistry;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.query.api.ApiService;
import io.glueledger.query.api.Routes;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.query.auth.Authenticator;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.query.auth.SecretFile;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.query.auth.Sessions;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.query.auth.TokensFile;

import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.config.QueryListener;
import io.glueledger.query.config.SignInConfig;
import io.glueledger.query.dashboard.DashboardService;
import io.glueledger.query.openapi.OpenApi;
import io.glueledger.query.projectors.ProjectorLedger;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * The read side as a process runs it: listeners, the ledger behind them, and nothing that lasts.
 */
public final class QueryServer implements AutoCloseable {
  private static final int SHORTEST_SECRET = 16;
  private static final int LARGEST_FORM = 8 << 10;

  private final ProjectorLedger ledger;
  private final Server server;
  private final Server admin;

  private QueryServer(ProjectorLedger ledger, Server server, Server admin) {
    this.ledger = ledger;
    this.server = server;
    this.admin = admin;
  }

  /**
   * Puts the parts together; listens and connects to nobody yet.
   *
   * @throws io.glueledger.query.auth.InvalidFileException if a file with tokens or keys cannot be
   *     taken
   */
  public static QueryServer assemble(QueryConfig config) {
    return assemble(config, InstantSource.system());
  }

  /**
   * The same with a clock, for how long ago things are and when sessions end.
   *
   * @throws io.glueledger.query.auth.InvalidFileException as above
   */
  public static QueryServer assemble(QueryConfig config, InstantSource clock) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Authenticator authenticator =
        new Authenticator(
            TokensFile.read(config.signIn().tokensFile()),
            sessions(config.signIn(), clock),
            config.listen().listener().isReachedOverTls());
    ProjectorLedger ledger =
        new ProjectorLedger(
            config.projectors(),
            config
                .projectors()
                .tokenFile()
                .map(file -> SecretFile.readSecret(file, SHORTEST_SECRET)));
    OpenApi openApi = OpenApi.load();
    Front front =
        new Front(
            new ApiService(new Routes(ledger, openApi.json()), authenticator),
            DashboardService.create(ledger, authenticator, openApi, clock),
            new RequestMetrics(metrics),
            config.listen().listener().isReachedOverTls());
    return new QueryServer(
        ledger, listener(config, front), admin(config.listen(), ledger, metrics));
  }

  /** Begins to listen; returns when it does. */
  public QueryServer start() {
    try {
      server.start().join();
      admin.start().join();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where API and dashboard are reached. */
  public URI url() {
    return uri(server);
  }

  /** Where operators ask for health and metrics. */
  public URI adminUrl() {
    return uri(admin);
  }

  /** Stops taking requests and waits for those under way. */
  @Override
  public void close() {
    CompletableFuture.allOf(server.stop(), admin.stop()).join();
    ledger.close();
  }

  private static Sessions sessions(SignInConfig config, InstantSource clock) {
    return config
        .sessionKeyFile()
        .map(
            file ->
                Sessions.shared(
                    SecretFile.readSecret(file, 2 * SHORTEST_SECRET),
                    config.sessionLifetime(),
                    clock))
        .orElseGet(() -> Sessions.ofThisProcess(config.sessionLifetime(), clock));
  }

  private static Server listener(QueryConfig config, Front front) {
    ListenerConfig listen = config.listen().listener();
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
    return builder
        .meterRegistry(NoopMeterRegistry.get())
        .serviceUnder("/", front)
        .errorHandler(new PlainErrors(listen.isReachedOverTls()))
        .maxRequestLength(LARGEST_FORM)
        .maxNumConnections(config.limits().connections())
        .idleTimeout(config.limits().idleTimeout())
        .requestTimeout(config.limits().requestTimeout())
        .disableServerHeader()
        .disableDateHeader()
        .build();
  }

  private static Server admin(
      QueryListener listen, ProjectorLedger ledger, PrometheusMeterRegistry metrics) {
    ServerBuilder builder =
        Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), listen.adminPort()));
    AdminService.add(builder, ledger::notReady, metrics);
    return builder.meterRegistry(NoopMeterRegistry.get()).build();
  }

  private static URI uri(Server server) {
    var port = server.activePorts().values().iterator().next();
    String scheme = port.hasTls() ? "https" : "http";
    return URI.create(
        scheme + "://" + port.localAddress().getHostString() + ":" + port.localAddress().getPort());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.reader.CurrentTokens;
import io.glueledger.base.server.HttpListener;
import io.glueledger.base.server.OperatorEndpoints;
import io.glueledger.base.server.PartMetrics;
import io.glueledger.base.server.PartServers;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.SessionCookies;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.config.SignInConfig;
import io.glueledger.query.gates.GateSettlements;
import io.glueledger.query.projectors.ProjectorLedger;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The read side as a process runs it: listeners, the ledger behind them, and nothing that lasts.
 */
public final class QueryServer implements AutoCloseable {
  private static final int LARGEST_FORM = 8 << 10;

  private final ProjectorLedger ledger;
  private final GateSettlements gates;
  private final PartServers servers;
  private final AtomicBoolean stopping;

  private QueryServer(
      ProjectorLedger ledger, GateSettlements gates, PartServers servers, AtomicBoolean stopping) {
    this.ledger = ledger;
    this.gates = gates;
    this.servers = servers;
    this.stopping = stopping;
  }

  /**
   * Puts the parts together; listens and connects to nobody yet.
   *
   * @throws io.glueledger.base.problem.InvalidFileException if a file with tokens or keys cannot be
   *     taken
   */
  public static QueryServer assemble(QueryConfig config) {
    return assemble(config, InstantSource.system());
  }

  /**
   * The same with a clock, for how long ago things are and when sessions end.
   *
   * @throws io.glueledger.base.problem.InvalidFileException as above
   */
  public static QueryServer assemble(QueryConfig config, InstantSource clock) {
    PrometheusMeterRegistry metrics = PartMetrics.registry("query-api");
    CurrentTokens tokens =
        new CurrentTokens(config.signIn().tokensFile(), "query-api.tokens-file", clock);
    RequestAuthenticator authenticator =
        new RequestAuthenticator(
            tokens,
            sessions(config.signIn(), clock),
            config.listen().listener().isReachedOverTls());
    ProjectorLedger ledger =
        new ProjectorLedger(config.projectors(), QuerySecrets.projectorToken(config.projectors()));
    GateSettlements gates = new GateSettlements(config.gates());
    AtomicBoolean stopping = new AtomicBoolean();
    QueryRoutes routes = new QueryRoutes(ledger, gates, authenticator, clock, stopping::get);
    return new QueryServer(
        ledger,
        gates,
        new PartServers(
            listener(config, routes, metrics),
            OperatorEndpoints.server(
                config.listen().admin(),
                config.listen().adminPort(),
                () ->
                    stopping.get()
                        ? Optional.of("it was told to stop")
                        : ledger.notReady().or(tokens::problem),
                Map::of,
                metrics)),
        stopping);
  }

  /** Begins to listen; returns when it does. */
  public QueryServer start() {
    try {
      servers.start();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where API and dashboard are reached. */
  public URI url() {
    return servers.url();
  }

  /** Where operators ask for health and metrics. */
  public URI adminUrl() {
    return servers.adminUrl();
  }

  /**
   * Says that it stops, takes requests until none has come for as long as is configured, and
   * answers those under way.
   */
  @Override
  public void close() {
    stopping.set(true);
    servers.close();
    ledger.close();
    gates.close();
  }

  private static SessionCookies sessions(SignInConfig config, InstantSource clock) {
    return QuerySecrets.sessionKey(config)
        .map(key -> SessionCookies.shared(key, config.limits(), clock))
        .orElseGet(() -> SessionCookies.ofThisProcess(config.limits(), clock));
  }

  private static Server listener(
      QueryConfig config, QueryRoutes routes, PrometheusMeterRegistry metrics) {
    ListenerConfig listen = config.listen().listener();
    SecurityHeaders security = new SecurityHeaders(listen.isReachedOverTls());
    ServerBuilder server =
        HttpListener.drained(
            HttpListener.builder(listen, config.limits().connections()), config.listen().drain());
    routes.addTo(server);
    return HttpListener.ofThisMachine(server, listen)
        .decorator(new RequestMetrics(metrics))
        .decorator(security)
        .decorator(new FreshnessHeaders())
        .errorHandler(new PlainErrors(security))
        .maxRequestLength(LARGEST_FORM)
        .idleTimeout(config.limits().idleTimeout())
        .requestTimeout(config.limits().requestTimeout())
        .build();
  }
}

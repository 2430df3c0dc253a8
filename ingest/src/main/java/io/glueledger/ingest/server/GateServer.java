/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.base.reader.CurrentTokens;
import io.glueledger.base.server.HttpListener;
import io.glueledger.base.server.OperatorEndpoints;
import io.glueledger.base.server.PartMetrics;
import io.glueledger.base.server.PartServers;
import io.glueledger.ingest.auth.SignatureVerifier;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.config.GateListener;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.protocol.OperationTable;
import io.glueledger.ingest.protocol.RequestRouter;
import io.glueledger.ingest.protocol.sts.StsAnswers;
import io.glueledger.ingest.reload.HotReload;
import io.glueledger.ingest.reload.Reloads;
import io.glueledger.ingest.review.SettlementService;
import io.glueledger.ingest.review.Settlements;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.schemas.start.StartException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/** One gate as a process runs it: its core and the listeners in front of it. */
public final class GateServer implements AutoCloseable {
  private final Shared shared;
  private final PartServers servers;

  private GateServer(Shared shared, PartServers servers) {
    this.shared = shared;
    this.servers = servers;
  }

  /**
   * What the listeners share with the core; the core comes later, when Kafka and the registry are
   * there.
   */
  private static final class Shared {
    private final SystemTimers timers = new SystemTimers();
    private final PrometheusMeterRegistry metrics = PartMetrics.registry("ingest");
    private final GateMetrics gateMetrics = new GateMetrics(metrics);
    private final HotReload reload = new HotReload(metrics);
    private volatile Optional<GateCore> core = Optional.empty();
    private volatile boolean stopping;

    Optional<String> notReady(CallersFile callers) {
      if (stopping) {
        return Optional.of("it was told to stop");
      }
      return core.isPresent()
          ? core.get().notReady().or(callers::problem)
          : Optional.of("waiting for Kafka or the schema registry");
    }

    Map<String, String> details() {
      Map<String, String> details = new TreeMap<>(reload.details());
      core.ifPresent(
          c -> c.ledger().stopped().forEach((p, why) -> details.put("partition " + p, why)));
      return details;
    }

    Optional<Settlements> settlements() {
      return core.filter(c -> c.notReady().isEmpty()).map(GateCore::settlements);
    }

    Optional<OperationDispatcher> gate() {
      return core.filter(c -> c.notReady().isEmpty()).map(GateCore::gate);
    }
  }

  /**
   * Starts a gate. It listens at once and answers 503 until it has read the log; returns when it
   * has connected to Kafka and the schema registry, for which it waits.
   *
   * @throws StartException if it cannot start: a topic is missing or wrongly set, a schema is not
   *     registered, a file is not as it must be; the message says what to do
   */
  public static GateServer start(GateConfig config, CallersFile callers) {
    Shared shared = new Shared();
    shared.reload.watch(
        "callers",
        List.of(config.callersFile()),
        Reloads.inWords(callers.callers()),
        () -> Reloads.callers(callers));
    GateServer started =
        new GateServer(
            shared,
            new PartServers(
                listener(config, callers, shared),
                OperatorEndpoints.server(
                    config.listen().admin(),
                    config.listen().adminPort(),
                    () -> shared.notReady(callers),
                    shared::details,
                    shared.metrics)));
    try {
      started.servers.start();
      shared.core =
          Optional.of(
              new GateCore(
                  config,
                  shared.timers,
                  shared.metrics,
                  shared.gateMetrics,
                  callers::callers,
                  shared.reload));
      shared.reload.start();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Where AWS clients reach it. */
  public URI endpoint() {
    return servers.url();
  }

  /** Where operators ask for health and metrics. */
  public URI adminEndpoint() {
    return servers.adminUrl();
  }

  /** What the gate is made of. */
  public GateCore core() {
    return shared.core.orElseThrow();
  }

  /**
   * Says that it stops, takes calls until none has come for as long as is configured, answers those
   * under way, and leaves the groups.
   */
  @Override
  public void close() {
    shared.stopping = true;
    shared.reload.close();
    servers.close();
    shared.core.ifPresent(GateCore::close);
    shared.timers.close();
  }

  private static Server listener(GateConfig config, CallersFile callers, Shared shared) {
    GateListener listen = config.listen();
    SignatureVerifier verifier =
        new SignatureVerifier(
            config.account().region(), listen.hosts(), callers::callers, shared.timers::now);
    AwsEndpoint endpoint =
        new AwsEndpoint(
            verifier,
            new RequestRouter(OperationTable.with(config.glue().passthrough()), listen.basePath()),
            new StsAnswers(config.account().accountId(), config.account().region()),
            shared::gate,
            new CallerNotes(config.notes()),
            new SecurityLog(shared.gateMetrics),
            shared.gateMetrics,
            new Semaphore(config.limits().requests()),
            shared.timers::now);
    ServerBuilder server =
        HttpListener.drained(
            HttpListener.builder(listen.listener(), config.limits().connections()), listen.drain());
    config
        .review()
        .tokensFile()
        .ifPresent(
            file ->
                server.service(
                    (listen.basePath().equals("/") ? "" : listen.basePath())
                        + SettlementService.PATH,
                    new SettlementService(
                        new CurrentTokens(file, "ingest.review.tokens-file", shared.timers::now),
                        shared::settlements)));
    return server
        .serviceUnder("/", endpoint)
        .errorHandler(new ServerRefusals(config.limits(), shared.timers::now))
        .maxRequestLength(config.limits().body().bytes())
        .http1MaxHeaderSize((int) config.limits().headers().bytes())
        .http2MaxHeaderListSize(config.limits().headers().bytes())
        .idleTimeout(config.limits().idleTimeout())
        .requestTimeout(config.limits().requestTimeout())
        .build();
  }
}

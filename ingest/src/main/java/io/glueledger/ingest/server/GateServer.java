/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.ingest.auth.SignatureVerifier;
import io.glueledger.ingest.auth.VerifierSettings;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.config.ListenConfig;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.wire.OperationTable;
import io.glueledger.ingest.wire.RequestRouter;
import io.glueledger.ingest.wire.sts.StsAnswers;
import java.net.InetSocketAddress;
import java.net.URI;

/** One gate as a process runs it: its core and the listeners in front of it. */
public final class GateServer implements AutoCloseable {
  private final GateCore core;
  private final Server server;
  private final Server admin;

  private GateServer(GateCore core, Server server, Server admin) {
    this.core = core;
    this.server = server;
    this.admin = admin;
  }

  /**
   * Starts a gate. It listens at once and answers 503 until it has read the log.
   *
   * @throws StartException if it cannot start: a topic is missing or wrongly set, a schema is not registered, a file is
   *     not as it must be; the message says what to do
   */
  public static GateServer start(GateConfig config, CallersFile callers) {
    GateCore core = GateCore.start(config);
    try {
      Server server = listener(config, callers, core);
      Server admin = admin(config, core);
      server.start().join();
      admin.start().join();
      return new GateServer(core, server, admin);
    } catch (RuntimeException e) {
      core.close();
      throw e;
    }
  }

  /** Where AWS clients reach it. */
  public URI endpoint() {
    return uri(server);
  }

  /** Where operators ask for health and metrics. */
  public URI adminEndpoint() {
    return uri(admin);
  }

  /** What the gate is made of. */
  public GateCore core() {
    return core;
  }

  /** Stops taking calls, waits for those under way, and leaves the groups. */
  @Override
  public void close() {
    server.stop().join();
    admin.stop().join();
    core.close();
  }

  private static Server listener(GateConfig config, CallersFile callers, GateCore core) {
    ListenConfig listen = config.listen();
    ServerBuilder builder = Server.builder();
    InetSocketAddress address = new InetSocketAddress(listen.host(), listen.port());
    if (listen.tls().isPresent()) {
      builder.https(address);
      builder.tls(
          listen.tls().get().certificate().toFile(), listen.tls().get().key().toFile());
    } else {
      builder.http(address);
    }
    SignatureVerifier verifier =
        new SignatureVerifier(
            new VerifierSettings(
                config.account().region(), listen.hosts(), VerifierSettings.DEFAULT_SKEW),
            callers::callers,
            core.timers()::now);
    AwsEndpoint endpoint =
        new AwsEndpoint(
            verifier,
            new RequestRouter(OperationTable.with(config.passthrough()), listen.basePath()),
            new StsEndpoint(
                new StsAnswers(config.account().accountId(), config.account().region()),
                core.timers()::now),
            core.gate(),
            new SecurityLog(core.gateMetrics()),
            new InFlight(config.limits().requests()),
            () -> core.notReady().isEmpty(),
            core.timers()::now);
    return builder
        .serviceUnder("/", endpoint)
        .maxRequestLength(config.limits().body().bytes())
        .maxNumConnections(config.limits().connections())
        .http1MaxHeaderSize((int) config.limits().headers().bytes())
        .http2MaxHeaderListSize(config.limits().headers().bytes())
        .idleTimeout(config.limits().idleTimeout())
        .requestTimeout(java.time.Duration.ofSeconds(30))
        .disableServerHeader()
        .disableDateHeader()
        .build();
  }

  private static Server admin(GateConfig config, GateCore core) {
    ServerBuilder builder =
        Server.builder().http(new InetSocketAddress("127.0.0.1", config.listen().adminPort()));
    AdminService.add(builder, core::notReady, core.metrics());
    return builder.build();
  }

  private static URI uri(Server server) {
    var port = server.activePorts().values().iterator().next();
    String scheme = port.hasTls() ? "https" : "http";
    return URI.create(
        scheme + "://" + port.localAddress().getHostString() + ":" + port.localAddress().getPort());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.common.metric.NoopMeterRegistry;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServerPort;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.file.SecretFile;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/** How every part listens. Limits and routes are each part's own, set on the builder it gets. */
public final class HttpListener {
  private static final Duration FIRST_HEAD = Duration.ofSeconds(5);

  /** Without one, a server that is told to stop cuts off the answers that it is about to give. */
  private static final Duration SHORTEST_QUIET = Duration.ofMillis(20);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(1);
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(45);

  private HttpListener() {}

  /**
   * A server where the listener says, over TLS if it has some; it does not tell what it runs. When
   * it is told to stop, the answers under way have a second.
   */
  public static ServerBuilder builder(ListenerConfig listener) {
    InetSocketAddress address = new InetSocketAddress(listener.host(), listener.port());
    ServerBuilder builder =
        Server.builder()
            // Metrics by address would be without bound; parts measure by what is asked.
            .meterRegistry(NoopMeterRegistry.get())
            .gracefulShutdownTimeout(SHORTEST_QUIET, LONGEST_STOP)
            .disableServerHeader()
            .disableDateHeader();
    listener
        .tls()
        .ifPresentOrElse(
            tls ->
                builder
                    .https(address)
                    .tls(
                        TlsKeyPair.of(
                            SecretFile.ofOwner(tls.key(), listener.section() + ".tls.key").toFile(),
                            tls.certificate().toFile())),
            () -> builder.http(address));
    return builder;
  }

  /**
   * The same with so many connections at most, of which one address has half at most: behind a
   * proxy, which is one address, all.
   */
  public static ServerBuilder builder(ListenerConfig listener, int connections) {
    int mostOfOne = listener.behindProxy() ? connections : Math.max(1, connections / 2);
    return new ConnectionGuard(FIRST_HEAD, mostOfOne)
        .addTo(builder(listener).maxNumConnections(connections));
  }

  /**
   * Has a server that is told to stop go on taking requests until none has come for so long and all
   * are answered, 45 s at most: balancers see its health and send their requests elsewhere
   * meanwhile.
   */
  public static ServerBuilder drained(ServerBuilder builder, Duration quiet) {
    return builder.gracefulShutdownTimeout(
        quiet.compareTo(SHORTEST_QUIET) < 0 ? SHORTEST_QUIET : quiet, LONGEST_DRAIN);
  }

  /**
   * Has a server on loopback, without TLS or a proxy in front, serve only who has called it by that
   * name: for listeners that do not know their own names.
   */
  public static ServerBuilder ofThisMachine(ServerBuilder builder, ListenerConfig listener) {
    return listener.isLoopback() && !listener.isReachedOverTls()
        ? builder.decorator(new LoopbackHost())
        : builder;
  }

  /** Where a server that has started is reached; from this machine, if it listens everywhere. */
  public static URI url(Server server) {
    ServerPort port = server.activePorts().values().iterator().next();
    InetSocketAddress address = port.localAddress();
    String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getHostString();
    return URI.create(
        "%s://%s:%d"
            .formatted(
                port.hasTls() ? "https" : "http",
                host.indexOf(':') >= 0 ? "[" + host + "]" : host,
                address.getPort()));
  }
}

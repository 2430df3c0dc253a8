/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.common.util.ThreadFactories;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How the service speaks HTTP: HTTP/1 and h2c on one port. */
public final class HttpFront implements AutoCloseable {

  /** Longer than any client keeps an idle connection, so that it is never the server who closes. */
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(10);

  /** Its own: a client in the same JVM that blocks its loops does not stop this one. */
  private final EventLoopGroup eventLoops =
      EventLoopGroups.builder()
          .numThreads(Runtime.getRuntime().availableProcessors())
          .threadFactory(ThreadFactories.newEventLoopThreadFactory("local-glue", true))
          .gracefulShutdown(Duration.ZERO, Duration.ofSeconds(5))
          .build();

  private final Server server;

  /** A front that does not listen yet. */
  public HttpFront(
      InetSocketAddress address, int maxBodyBytes, HttpService glue, HttpService admin) {
    server =
        Server.builder()
            .http(address)
            .workerGroup(eventLoops, true)
            .maxRequestLength(maxBodyBytes)
            // A fault may hold an answer back for any time.
            .requestTimeout(Duration.ZERO)
            .idleTimeout(IDLE_TIMEOUT)
            .gracefulShutdownTimeout(Duration.ZERO, Duration.ZERO)
            .errorHandler(new HttpErrors())
            .disableServerHeader()
            .serviceUnder(AdminEndpoint.PREFIX, admin)
            .serviceUnder("/", glue)
            .build();
  }

  /**
   * Listens.
   *
   * @throws java.util.concurrent.CompletionException if the port is taken
   */
  public void start() {
    try {
      server.start().join();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.activeLocalPort();
  }

  /** Stops listening and closes all connections at once, whatever is under way on them. */
  @Override
  public void close() {
    CompletableFuture<Void> stopped = server.stop();
    CompletableFuture<Void> connectionsClosed = new CompletableFuture<>();
    eventLoops.terminationFuture().addListener(done -> connectionsClosed.complete(null));
    // What comes after the event loops is only the acceptor's thread, which Netty keeps for a quiet
    // period of two seconds that a test should not have to wait for at each stop.
    CompletableFuture.anyOf(stopped, connectionsClosed).join();
  }
}

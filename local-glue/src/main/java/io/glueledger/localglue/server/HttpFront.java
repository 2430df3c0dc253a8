/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import java.net.InetSocketAddress;
import java.time.Duration;

/** How the server speaks HTTP. */
public final class HttpFront {

  /** Longer than any client keeps an idle connection, so that it is never the server who closes. */
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(10);

  private HttpFront() {}

  /**
   * A server for HTTP/1 and h2c, not started yet. Event loops are its own: a client in the same JVM
   * that blocks its loops does not stop this one.
   */
  public static Server server(
      InetSocketAddress address, int maxBodyBytes, HttpService glue, HttpService admin) {
    return Server.builder()
        .http(address)
        .workerGroup(
            EventLoopGroups.newEventLoopGroup(
                Runtime.getRuntime().availableProcessors(), "local-glue", true),
            true)
        .maxRequestLength(maxBodyBytes)
        // A fault may hold an answer back for any time.
        .requestTimeout(Duration.ZERO)
        .idleTimeout(IDLE_TIMEOUT)
        .gracefulShutdownTimeout(Duration.ZERO, Duration.ZERO)
        .disableServerHeader()
        .serviceUnder(AdminEndpoint.PREFIX, admin)
        .serviceUnder("/", glue)
        .build();
  }
}

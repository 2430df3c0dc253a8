/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.server.Server;
import java.net.URI;

/**
 * The two servers of a part that callers reach from outside.
 *
 * @param callers for those whom the part is for
 * @param operators for health and metrics, on loopback
 */
public record PartServers(Server callers, Server operators) implements AutoCloseable {

  /**
   * Begins to listen; returns when both do.
   *
   * @throws java.util.concurrent.CompletionException if a port is taken
   */
  public void start() {
    callers.start().join();
    operators.start().join();
  }

  /** Where callers reach the part. */
  public URI url() {
    return HttpListener.url(callers);
  }

  /** Where operators ask for health and metrics. */
  public URI adminUrl() {
    return HttpListener.url(operators);
  }

  /**
   * Answers the requests under way, and those that come before balancers have seen that it stops;
   * health is told until the end.
   */
  @Override
  public void close() {
    callers.stop().handle((done, failure) -> operators.stop()).thenCompose(all -> all).join();
  }
}

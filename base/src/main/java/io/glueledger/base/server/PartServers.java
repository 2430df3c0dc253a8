/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.server.Server;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

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

  /** Takes no more requests, and waits for those under way. */
  @Override
  public void close() {
    CompletableFuture.allOf(callers.stop(), operators.stop()).join();
  }
}

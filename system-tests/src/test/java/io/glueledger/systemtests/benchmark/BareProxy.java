/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import java.net.URI;

/** The yardstick: takes a request, sends it on, answers. No signature, no policy, no record. */
final class BareProxy implements AutoCloseable {
  private final ClientFactory clients = ClientFactory.builder().build();
  private final Server server;

  BareProxy(URI upstream) {
    WebClient client = WebClient.builder(upstream).factory(clients).build();
    this.server =
        Server.builder()
            .http(0)
            .serviceUnder(
                "/",
                (ctx, request) ->
                    HttpResponse.of(request.aggregate().thenApply(r -> client.execute(r))))
            .build();
    server.start().join();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.activeLocalPort());
  }

  @Override
  public void close() {
    server.stop().join();
    clients.close();
  }
}

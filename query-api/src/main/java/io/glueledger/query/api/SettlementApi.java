/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Path;
import com.linecorp.armeria.server.annotation.Post;
import io.glueledger.event.ConnectionId;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.gates.GateSettlements;
import io.glueledger.query.gates.SettlementRequests;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.RawTarget;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Settling items of the review queue: the only operation of the API that has an effect. */
public final class SettlementApi {
  private final GateSettlements gates;
  private final RequestAuthenticator authenticator;

  /** Brings settlements to gates, with the token of the request. */
  public SettlementApi(GateSettlements gates, RequestAuthenticator authenticator) {
    this.gates = gates;
    this.authenticator = authenticator;
  }

  /** Settles items of one connection. */
  @Post
  @Path("regex:^/v1/connections/[^/]+/.+/review$")
  public CompletableFuture<HttpResponse> settle(
      ServiceRequestContext context, AggregatedHttpRequest request) {
    ConnectionId id = RawTarget.of(context).connection(2, 1);
    return gates
        .settle(
            authenticator.presentedToken(request.headers()).orElseThrow(),
            SettlementRequests.ofConnection(id, request.content().array()),
            request.headers().get(HttpHeaderNames.USER_AGENT, ""))
        .thenApply(SettlementRequests::written)
        .thenApply(
            at ->
                HttpAnswers.json(
                    "{\"partition\":%d,\"offset\":%d}"
                        .formatted(at.partition(), at.offset())
                        .getBytes(StandardCharsets.UTF_8)));
  }

  /** The same of a connection whose name is a parameter. */
  @Post
  @Path("regex:^/v1/connections/[^/]+/review$")
  public CompletableFuture<HttpResponse> settleByName(
      ServiceRequestContext context, AggregatedHttpRequest request) {
    return settle(context, request);
  }
}

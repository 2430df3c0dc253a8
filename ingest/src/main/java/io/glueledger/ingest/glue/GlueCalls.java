/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * Which method of the SDK's client sends which request: nothing outside this table can leave the
 * gate.
 */
final class GlueCalls {
  private final Map<Class<?>, Call> calls = new HashMap<>();

  private interface Call
      extends BiFunction<GlueAsyncClient, GlueRequest, CompletableFuture<? extends GlueResponse>> {}

  GlueCalls() {
    put(CreateConnectionRequest.class, GlueAsyncClient::createConnection);
    put(UpdateConnectionRequest.class, GlueAsyncClient::updateConnection);
    put(DeleteConnectionRequest.class, GlueAsyncClient::deleteConnection);
    put(BatchDeleteConnectionRequest.class, GlueAsyncClient::batchDeleteConnection);
    put(GetConnectionRequest.class, GlueAsyncClient::getConnection);
    put(GetConnectionsRequest.class, GlueAsyncClient::getConnections);
    put(TestConnectionRequest.class, GlueAsyncClient::testConnection);
    put(TagResourceRequest.class, GlueAsyncClient::tagResource);
    put(UntagResourceRequest.class, GlueAsyncClient::untagResource);
    put(GetTagsRequest.class, GlueAsyncClient::getTags);
  }

  /** Starts the call; empty if the gate has no such call. */
  Optional<CompletableFuture<? extends GlueResponse>> start(
      GlueAsyncClient client, GlueRequest request) {
    return Optional.ofNullable(calls.get(request.getClass())).map(c -> c.apply(client, request));
  }

  private <Q extends GlueRequest, R extends GlueResponse> void put(
      Class<Q> type, BiFunction<GlueAsyncClient, Q, CompletableFuture<R>> method) {
    calls.put(type, (client, request) -> method.apply(client, type.cast(request)));
  }
}

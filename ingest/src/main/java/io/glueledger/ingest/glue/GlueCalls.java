/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The calls of one gate.
   *
   * @param passthrough names of further operations, as Glue writes them
   * @throws IllegalArgumentException if the SDK has no such operation
   */
  GlueCalls(Set<String> passthrough) {
    passthrough.forEach(this::put);
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

  private void put(String operation) {
    String name = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    Method method =
        Arrays.stream(GlueAsyncClient.class.getMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == 1)
            .filter(m -> GlueRequest.class.isAssignableFrom(m.getParameterTypes()[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Glue has no operation " + operation));
    calls.put(method.getParameterTypes()[0], (client, request) -> invoke(method, client, request));
  }

  @SuppressWarnings("unchecked") // Every such method of the SDK returns a future of its response.
  private static CompletableFuture<? extends GlueResponse> invoke(
      Method method, GlueAsyncClient client, GlueRequest request) {
    try {
      return (CompletableFuture<? extends GlueResponse>) method.invoke(client, request);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A method of the SDK's client cannot be called", e);
    }
  }

  private <Q extends GlueRequest, R extends GlueResponse> void put(
      Class<Q> type, BiFunction<GlueAsyncClient, Q, CompletableFuture<R>> method) {
    calls.put(type, (client, request) -> method.apply(client, type.cast(request)));
  }
}

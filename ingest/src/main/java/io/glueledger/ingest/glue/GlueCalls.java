/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import io.glueledger.ingest.rights.GlueOperationNames;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * Which method of the SDK's client sends which request: nothing outside this table can leave the
 * gate.
 */
final class GlueCalls {
  private final Map<Class<?>, Method> byRequest = new HashMap<>();

  /**
   * The calls of one gate.
   *
   * @param passthrough names of further operations, as Glue writes them
   * @throws IllegalArgumentException if the SDK has no such operation
   */
  GlueCalls(Set<String> passthrough) {
    Stream.concat(GlueOperationNames.HANDLED.stream(), passthrough.stream())
        .map(GlueCalls::methodOf)
        .forEach(method -> byRequest.put(method.getParameterTypes()[0], method));
  }

  /** Starts the call; empty if the gate has no such call. */
  Optional<CompletableFuture<? extends GlueResponse>> start(
      GlueAsyncClient client, GlueRequest request) {
    return Optional.ofNullable(byRequest.get(request.getClass()))
        .map(method -> invoke(method, client, request));
  }

  private static Method methodOf(String operation) {
    Class<?> request =
        GlueOperationNames.requestType(operation)
            .orElseThrow(() -> new IllegalArgumentException("Glue has no operation " + operation));
    try {
      return GlueAsyncClient.class.getMethod(
          Character.toLowerCase(operation.charAt(0)) + operation.substring(1), request);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("The SDK's two clients differ in " + operation, e);
    }
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
}

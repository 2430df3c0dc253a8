/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.ChangeHandler;
import io.glueledger.ingest.read.ReadHandler;
import io.glueledger.ingest.read.TestConnectionHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** Hands every authenticated and parsed request to what answers it, within 30 s (I7). */
public final class OperationDispatcher {
  private interface Handler<R extends GlueRequest>
      extends BiFunction<AuthenticatedCall, R, CompletableFuture<CallReply>> {}

  private final Map<Class<?>, Handler<GlueRequest>> handlers = new HashMap<>();
  private final ReadHandler reads;

  OperationDispatcher(ChangeHandler changes, ReadHandler reads, TestConnectionHandler tests) {
    this.reads = reads;
    put(CreateConnectionRequest.class, changes::create);
    put(UpdateConnectionRequest.class, changes::update);
    put(DeleteConnectionRequest.class, changes::delete);
    put(BatchDeleteConnectionRequest.class, changes::batchDelete);
    put(TagResourceRequest.class, changes::tag);
    put(UntagResourceRequest.class, changes::untag);
    put(GetConnectionRequest.class, reads::connection);
    put(GetConnectionsRequest.class, reads::connections);
    put(GetTagsRequest.class, reads::tags);
    put(TestConnectionRequest.class, tests::test);
  }

  /** Handles one request. What the gate has no operation for was let in as passthrough. */
  public CompletableFuture<CallReply> handle(AuthenticatedCall call, GlueRequest request) {
    return Optional.ofNullable(handlers.get(request.getClass()))
        .map(handler -> handler.apply(call, request))
        .orElseGet(() -> reads.passThrough(call, request));
  }

  private <R extends GlueRequest> void put(Class<R> type, Handler<R> handler) {
    handlers.put(type, (call, request) -> handler.apply(call, type.cast(request)));
  }
}

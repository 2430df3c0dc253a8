/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate;

import io.glueledger.ingest.gate.call.CallContext;
import io.glueledger.ingest.gate.call.Reply;
import io.glueledger.ingest.gate.change.Changes;
import io.glueledger.ingest.gate.read.ConnectionTests;
import io.glueledger.ingest.gate.read.Reads;
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

/** The one door: takes every authenticated and parsed request, and answers it within 30 s (I7). */
public final class Gate {
  private interface Handler<R extends GlueRequest>
      extends BiFunction<CallContext, R, CompletableFuture<Reply>> {}

  private final Map<Class<?>, Handler<GlueRequest>> handlers = new HashMap<>();
  private final Reads reads;

  Gate(Changes changes, Reads reads, ConnectionTests tests) {
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
  public CompletableFuture<Reply> handle(CallContext call, GlueRequest request) {
    return Optional.ofNullable(handlers.get(request.getClass()))
        .map(handler -> handler.apply(call, request))
        .orElseGet(() -> reads.passThrough(call, request));
  }

  private <R extends GlueRequest> void put(Class<R> type, Handler<R> handler) {
    handlers.put(type, (call, request) -> handler.apply(call, type.cast(request)));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.json.Json;
import io.glueledger.localglue.model.GlueShapes;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StoredConnection;

/** Reads the tags of a connection. */
public record GetTags(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder().required("ResourceArn", GlueShapes.ARN).build();

  @Override
  public String name() {
    return "GetTags";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    return TaggedResource.with(
        invocation,
        scope,
        key ->
            store
                .get(key)
                .map(GetTags::body)
                .map(Reply::of)
                .orElseGet(() -> Reply.refused(ServiceError.notFound(key.name()))));
  }

  private static ObjectNode body(StoredConnection connection) {
    ObjectNode body = Json.object();
    ObjectNode tags = body.putObject("Tags");
    connection.tags().forEach(tags::put);
    return body;
  }
}

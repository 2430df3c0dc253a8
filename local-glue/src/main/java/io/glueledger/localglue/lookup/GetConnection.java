/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

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

/** Reads one connection. */
public record GetConnection(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .optional("CatalogId", GlueShapes.NAME)
          .required("Name", GlueShapes.NAME)
          .optional("HidePassword", GlueShapes.BOOLEAN)
          .optional("ApplyOverrideForComputeEnvironment", GlueShapes.COMPUTE_ENVIRONMENT)
          .build();

  @Override
  public String name() {
    return "GetConnection";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    String name = invocation.required("Name");
    return store
        .get(scope.key(invocation, name))
        .map(connection -> Reply.of(body(connection, invocation)))
        .orElseGet(() -> Reply.refused(ServiceError.notFound(name)));
  }

  private static ObjectNode body(StoredConnection connection, Invocation invocation) {
    ObjectNode body = Json.object();
    body.set(
        "Connection",
        ConnectionDescription.of(
            connection,
            invocation.flag("HidePassword"),
            invocation.text("ApplyOverrideForComputeEnvironment"),
            invocation.now()));
    return body;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StoredConnection;

/** Reads one connection. */
public record GetConnection(ConnectionStore store, GlueScope scope) implements GlueOperation {

  @Override
  public ServiceReply run(OperationRequest request) {
    String name = request.required("Name");
    return store
        .get(scope.key(request, name))
        .map(connection -> ServiceReply.of(body(connection, request)))
        .orElseGet(() -> ServiceReply.refused(ServiceError.notFound(name)));
  }

  private static ObjectNode body(StoredConnection connection, OperationRequest request) {
    ObjectNode body = StrictJson.object();
    body.set(
        "Connection",
        ConnectionDescription.of(
            connection,
            request.flag("HidePassword"),
            request.text("ApplyOverrideForComputeEnvironment"),
            request.now()));
    return body;
  }
}

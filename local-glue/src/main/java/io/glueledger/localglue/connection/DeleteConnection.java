/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionStore;

/** Removes a connection with its tags. */
public record DeleteConnection(ConnectionStore store, GlueScope scope) implements GlueOperation {

  @Override
  public ServiceReply run(OperationRequest request) {
    return store.delete(scope.key(request, request.required("ConnectionName"))).reply();
  }
}

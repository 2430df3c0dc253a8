/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionRevision;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StoredConnection;
import java.util.Optional;

/** Replaces the whole definition of a connection; tags and creation time stay. */
public record UpdateConnection(ConnectionStore store, GlueScope scope) implements GlueOperation {

  @Override
  public ServiceReply run(OperationRequest request) {
    String name = request.required("Name");
    return store
        .revise(scope.key(request, name), current -> revise(current, name, request))
        .reply();
  }

  private ConnectionRevision revise(
      StoredConnection current, String name, OperationRequest request) {
    ObjectNode input = ConnectionRules.input(request);
    Optional<ServiceError> refusal =
        input.path("Name").asText().equals(name)
            ? ConnectionRules.refuse(input)
            : Optional.of(ServiceError.invalidInput("Connection name cannot be changed."));
    return refusal
        .<ConnectionRevision>map(ConnectionRevision.Refuse::new)
        .orElseGet(
            () ->
                new ConnectionRevision.Become(
                    current.redefined(
                        input,
                        request.now(),
                        request.caller().arn(scope.account()),
                        ConnectionRules.transition(input, request, scope))));
  }
}

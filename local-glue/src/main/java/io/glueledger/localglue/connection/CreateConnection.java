/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.MutationResult;
import io.glueledger.localglue.store.StatusTransition;
import io.glueledger.localglue.store.StoredConnection;
import io.glueledger.localglue.tag.TagRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds a connection to a catalog. */
public record CreateConnection(ConnectionStore store, GlueScope scope) implements GlueOperation {

  @Override
  public ServiceReply run(OperationRequest request) {
    ObjectNode input = ConnectionRules.input(request);
    Map<String, String> tags = TagRules.read(request.input().path("Tags"));
    Optional<ServiceError> refusal =
        ConnectionRules.refuse(input).or(() -> TagRules.refuse(tags.keySet()));
    if (refusal.isPresent()) {
      return ServiceReply.refused(refusal.get());
    }
    Instant now = request.now();
    StatusTransition transition = ConnectionRules.transition(input, request, scope);
    MutationResult mutation =
        store.create(
            scope.key(request, input.path("Name").asText()),
            new StoredConnection(
                input, tags, now, now, request.caller().arn(scope.account()), transition));
    return mutation instanceof MutationResult.Applied applied
        ? ServiceReply.applied(
            StrictJson.object().put("CreateConnectionStatus", transition.status(now)),
            List.of(applied.order()))
        : mutation.reply();
  }
}

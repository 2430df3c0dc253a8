/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.MutationResult;
import java.util.ArrayList;
import java.util.List;

/** Removes several connections, one after the other; what fails does not stop the rest. */
public record BatchDeleteConnection(ConnectionStore store, GlueScope scope)
    implements GlueOperation {

  @Override
  public ServiceReply run(OperationRequest request) {
    ObjectNode body = StrictJson.object();
    ArrayNode succeeded = body.putArray("Succeeded");
    ObjectNode errors = body.putObject("Errors");
    List<Long> orders = new ArrayList<>();
    for (JsonNode each : request.input().path("ConnectionNameList")) {
      String name = each.asText();
      MutationResult mutation = store.delete(scope.key(request, name));
      if (mutation instanceof MutationResult.Applied applied) {
        succeeded.add(name);
        orders.add(applied.order());
      }
      if (mutation instanceof MutationResult.Refused refused) {
        errors
            .putObject(name)
            .put("ErrorCode", refused.error().code())
            .put("ErrorMessage", refused.error().message());
      }
    }
    return ServiceReply.applied(body, orders);
  }
}

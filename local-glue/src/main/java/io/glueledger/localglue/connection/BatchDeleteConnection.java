/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.json.Json;
import io.glueledger.localglue.model.GlueShapes;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.shape.ListShape;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.Mutation;
import java.util.ArrayList;
import java.util.List;

/** Removes several connections, one after the other; what fails does not stop the rest. */
public record BatchDeleteConnection(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .optional("CatalogId", GlueShapes.NAME)
          .required("ConnectionNameList", new ListShape(GlueShapes.NAME, 25))
          .build();

  @Override
  public String name() {
    return "BatchDeleteConnection";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    ObjectNode body = Json.object();
    ArrayNode succeeded = body.putArray("Succeeded");
    ObjectNode errors = body.putObject("Errors");
    List<Long> orders = new ArrayList<>();
    for (JsonNode each : invocation.input().path("ConnectionNameList")) {
      String name = each.asText();
      Mutation mutation = store.delete(scope.key(invocation, name));
      if (mutation instanceof Mutation.Applied applied) {
        succeeded.add(name);
        orders.add(applied.order());
      }
      if (mutation instanceof Mutation.Refused refused) {
        errors
            .putObject(name)
            .put("ErrorCode", refused.error().code())
            .put("ErrorMessage", refused.error().message());
      }
    }
    return Reply.applied(body, orders);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

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
import io.glueledger.localglue.store.Mutation;
import io.glueledger.localglue.store.Settlement;
import io.glueledger.localglue.store.StoredConnection;
import io.glueledger.localglue.tag.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds a connection to a catalog. */
public record CreateConnection(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .optional("CatalogId", GlueShapes.NAME)
          .required("ConnectionInput", GlueShapes.CONNECTION_INPUT)
          .optional("Tags", GlueShapes.TAGS)
          .build();

  @Override
  public String name() {
    return "CreateConnection";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    ObjectNode input = Definitions.input(invocation);
    Map<String, String> tags = Tags.read(invocation.input().path("Tags"));
    Optional<ServiceError> refusal = Definitions.refuse(input).or(() -> Tags.refuse(tags.keySet()));
    if (refusal.isPresent()) {
      return Reply.refused(refusal.get());
    }
    Instant now = invocation.now();
    Settlement settlement = Definitions.settlement(input, invocation, scope);
    Mutation mutation =
        store.create(
            scope.key(invocation, input.path("Name").asText()),
            new StoredConnection(
                input, tags, now, now, invocation.caller().arn(scope.account()), settlement));
    return mutation instanceof Mutation.Applied applied
        ? Reply.applied(
            Json.object().put("CreateConnectionStatus", settlement.status(now)),
            List.of(applied.order()))
        : mutation.reply();
  }
}

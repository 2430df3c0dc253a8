/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.model.GlueShapes;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.Revision;
import io.glueledger.localglue.store.StoredConnection;
import java.util.Optional;

/** Replaces the whole definition of a connection; tags and creation time stay. */
public record UpdateConnection(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .optional("CatalogId", GlueShapes.NAME)
          .required("Name", GlueShapes.NAME)
          .required("ConnectionInput", GlueShapes.CONNECTION_INPUT)
          .build();

  @Override
  public String name() {
    return "UpdateConnection";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    String name = invocation.required("Name");
    return store
        .revise(scope.key(invocation, name), current -> revise(current, name, invocation))
        .reply();
  }

  private Revision revise(StoredConnection current, String name, Invocation invocation) {
    ObjectNode input = Definitions.input(invocation);
    Optional<ServiceError> refusal =
        input.path("Name").asText().equals(name)
            ? Definitions.refuse(input)
            : Optional.of(ServiceError.invalidInput("Connection name cannot be changed."));
    return refusal
        .<Revision>map(Revision.Refuse::new)
        .orElseGet(
            () ->
                new Revision.Become(
                    current.redefined(
                        input,
                        invocation.now(),
                        invocation.caller().arn(scope.account()),
                        Definitions.settlement(input, invocation, scope))));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.json.Json;
import io.glueledger.localglue.model.GlueShapes;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.store.ConnectionStore;
import java.util.Optional;

/**
 * Tests a stored connection or a definition that is not stored. There is nothing to connect to, so
 * every test of something that exists succeeds; a fault switch makes it fail.
 */
public record TestConnection(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .optional("ConnectionName", GlueShapes.NAME)
          .optional("CatalogId", GlueShapes.NAME)
          .optional("TestConnectionInput", GlueShapes.TEST_CONNECTION_INPUT)
          .build();

  @Override
  public String name() {
    return "TestConnection";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> name = invocation.text("ConnectionName");
    boolean hasInput = invocation.input().has("TestConnectionInput");
    if (name.isPresent() == hasInput) {
      return Reply.refused(
          ServiceError.invalidInput(
              "Exactly one of ConnectionName and TestConnectionInput must be provided."));
    }
    return name.filter(each -> store.get(scope.key(invocation, each)).isEmpty())
        .map(each -> Reply.refused(ServiceError.notFound(each)))
        .orElseGet(() -> Reply.of(Json.object()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionStore;
import java.util.Optional;

/**
 * Tests a stored connection or a definition that is not stored. There is nothing to connect to, so
 * every test of something that exists succeeds; a fault switch makes it fail.
 */
public record TestConnection(ConnectionStore store, GlueScope scope) implements GlueOperation {

  @Override
  public ServiceReply run(OperationRequest request) {
    Optional<String> name = request.text("ConnectionName");
    boolean hasInput = request.input().has("TestConnectionInput");
    if (name.isPresent() == hasInput) {
      return ServiceReply.refused(
          ServiceError.invalidInput(
              "Exactly one of ConnectionName and TestConnectionInput must be provided."));
    }
    return name.filter(each -> store.get(scope.key(request, each)).isEmpty())
        .map(each -> ServiceReply.refused(ServiceError.notFound(each)))
        .orElseGet(() -> ServiceReply.of(StrictJson.object()));
  }
}

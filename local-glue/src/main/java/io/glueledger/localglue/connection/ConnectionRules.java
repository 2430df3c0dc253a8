/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.model.ConnectionTypes;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.store.StatusTransition;
import java.util.Optional;

/** What creates and updates have in common: rules beyond the shape, and when a status is final. */
final class ConnectionRules {

  private ConnectionRules() {}

  static ObjectNode input(OperationRequest request) {
    return request.input().withObject("/ConnectionInput");
  }

  /** The few rules of types that the service is known to enforce. */
  static Optional<ServiceError> refuse(JsonNode input) {
    String type = input.path("ConnectionType").asText();
    if (type.equals(ConnectionTypes.SFTP)) {
      return Optional.of(ServiceError.invalidInput("Connection type SFTP is not supported."));
    }
    if (type.equals(ConnectionTypes.SALESFORCE) && !input.has("AuthenticationConfiguration")) {
      return Optional.of(
          ServiceError.invalidInput("[ConnectionInput.AuthenticationConfiguration is required.]"));
    }
    return Optional.empty();
  }

  static StatusTransition transition(JsonNode input, OperationRequest request, GlueScope scope) {
    boolean oauth =
        input.at("/AuthenticationConfiguration/AuthenticationType").asText().equals("OAUTH2");
    return oauth
        ? new StatusTransition(request.now().plus(scope.oauthDelay()), true, request.oauthFailure())
        : StatusTransition.immediate(request.now());
  }
}

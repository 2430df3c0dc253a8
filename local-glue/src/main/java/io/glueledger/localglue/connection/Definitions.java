/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.model.ConnectionTypes;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.store.Settlement;
import java.util.Optional;

/** What creates and updates have in common: rules beyond the shape, and when a status is final. */
final class Definitions {

  private Definitions() {}

  static ObjectNode input(Invocation invocation) {
    return invocation.input().withObject("/ConnectionInput");
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

  static Settlement settlement(JsonNode input, Invocation invocation, Scope scope) {
    boolean oauth =
        input
            .path("AuthenticationConfiguration")
            .path("AuthenticationType")
            .asText()
            .equals("OAUTH2");
    return oauth
        ? new Settlement(invocation.now().plus(scope.oauthDelay()), true, invocation.oauthFailure())
        : Settlement.immediate(invocation.now());
  }
}

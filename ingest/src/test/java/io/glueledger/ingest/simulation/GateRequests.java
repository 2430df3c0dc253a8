/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** Requests of one caller, for {@link QuietGate}. */
final class GateRequests {
  private GateRequests() {}

  static CreateConnectionRequest creationOf(String name) {
    return Callers.create(name, "new");
  }

  static CreateConnectionRequest creationOf(UnaryOperator<ConnectionInput.Builder> with) {
    return CreateConnectionRequest.builder()
        .connectionInput(with.apply(QuietGate.good("users", "new")).build())
        .build();
  }

  static UpdateConnectionRequest update(String name) {
    return update(name, "changed");
  }

  static UpdateConnectionRequest update(String name, String description) {
    return UpdateConnectionRequest.builder()
        .name(name)
        .connectionInput(QuietGate.good(name, description).build())
        .build();
  }

  static CreateConnectionRequest insecure(String name) {
    return creationOf(
        input ->
            input
                .name(name)
                .connectionPropertiesWithStrings(
                    Map.of(
                        "JDBC_CONNECTION_URL",
                        "jdbc:postgresql://db.example.com:5432/app",
                        "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
                        "true",
                        "SECRET_ID",
                        "app/db")));
  }

  static TagResourceRequest tag(Map<String, String> tags) {
    return TagResourceRequest.builder()
        .resourceArn(QuietGate.arn("orders"))
        .tagsToAdd(tags)
        .build();
  }

  static Map<String, String> secretProperties() {
    return Map.of(
        "JDBC_CONNECTION_URL",
        "jdbc:postgresql://db.example.com:5432/app",
        "JDBC_ENFORCE_SSL",
        "true",
        "SECRET_ID",
        "app/db",
        "ODD_KEY",
        QuietGate.SECRET);
  }
}

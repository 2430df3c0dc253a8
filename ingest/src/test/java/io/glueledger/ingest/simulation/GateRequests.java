/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** What callers ask for. Policies let it pass unless it says otherwise. */
final class GateRequests {
  private GateRequests() {}

  static CreateConnectionRequest creationOf(String name) {
    return creationOf(name, "new");
  }

  static CreateConnectionRequest creationOf(String name, String description) {
    return CreateConnectionRequest.builder().connectionInput(input(name, description)).build();
  }

  /** Of {@code users}, with something else about it. */
  static CreateConnectionRequest creationOf(UnaryOperator<ConnectionInput.Builder> with) {
    ConnectionInput input = with.apply(input("users", "new").toBuilder()).build();
    return CreateConnectionRequest.builder().connectionInput(input).build();
  }

  static UpdateConnectionRequest update(String name, String description) {
    ConnectionInput input = input(name, description);
    return UpdateConnectionRequest.builder().name(name).connectionInput(input).build();
  }

  static UpdateConnectionRequest update(String name) {
    return update(name, "changed");
  }

  static DeleteConnectionRequest delete(String name) {
    return DeleteConnectionRequest.builder().connectionName(name).build();
  }

  static BatchDeleteConnectionRequest batch(String... names) {
    return BatchDeleteConnectionRequest.builder().connectionNameList(names).build();
  }

  static TagResourceRequest tag(String key, String value) {
    String orders = QuietGate.arn("orders");
    return TagResourceRequest.builder().resourceArn(orders).tagsToAdd(Map.of(key, value)).build();
  }

  static UntagResourceRequest untag(String key) {
    String orders = QuietGate.arn("orders");
    return UntagResourceRequest.builder().resourceArn(orders).tagsToRemove(key).build();
  }

  static ConnectionInput input(String name, String description) {
    return ConnectionInput.builder()
        .name(name)
        .description(description)
        .connectionType("JDBC")
        .connectionPropertiesWithStrings(
            with("NOTE_" + description.hashCode(), "unlisted keys are redacted"))
        .build();
  }

  /** Connection properties of a policy's liking, and one more. */
  static Map<String, String> with(String key, String value) {
    Map<String, String> properties = new HashMap<>();
    properties.put("JDBC_CONNECTION_URL", "jdbc:postgresql://db.example.com:5432/app");
    properties.put("JDBC_ENFORCE_SSL", "true");
    properties.put("SECRET_ID", "app/db");
    properties.put(key, value);
    return properties;
  }

  /** Connection properties with a value that nobody may see. */
  static Map<String, String> secret() {
    return with("ODD_KEY", QuietGate.SECRET);
  }

  /** Connection properties that a policy denies. */
  static Map<String, String> insecure() {
    return with("SKIP_CUSTOM_JDBC_CERT_VALIDATION", "true");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** Requests of one connection, redacted. */
final class RedactedRequests {

  private RedactedRequests() {}

  static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(new FingerprintKeys.Key("k1", new byte[32]), List.of()));
  static final String M = "\u2039redacted\u203a";

  static Definition redact(Map<String, String> properties) {
    return redact(properties, b -> b);
  }

  static Definition redact(
      Map<String, String> properties, UnaryOperator<ConnectionInput.Builder> more) {
    ConnectionInput.Builder input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType("JDBC")
            .connectionPropertiesWithStrings(properties);
    return REDACTOR.redact(ID, more.apply(input).build(), Optional.empty()).definition();
  }

  static <V> V at(Map<String, V> values, String key) {
    return Objects.requireNonNull(values.get(key), key);
  }
}

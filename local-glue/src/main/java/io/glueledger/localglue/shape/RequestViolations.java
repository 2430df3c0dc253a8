/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.localglue.reply.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with one request. A wrong type is told alone, since the service notices it while it
 * reads, before any constraint is looked at; broken constraints are told all at once.
 */
public final class RequestViolations {

  private Optional<String> wrongType = Optional.empty();
  private final List<String> violations = new ArrayList<>();

  /** A value cannot be read as the type of the model; the first such value is told. */
  void notConvertible(JsonNode value, String type) {
    wrongType(token(value) + " can not be converted to " + type);
  }

  /** A list, map or structure stands where it should not, or something else where it should. */
  void wrongType(String message) {
    wrongType = wrongType.or(() -> Optional.of(message));
  }

  /**
   * A value breaks a constraint. It is quoted, as the service does, secrets too.
   *
   * @param sensitive the model forbids to quote it
   */
  void violation(String value, boolean sensitive, ValuePath path, String constraint) {
    String quoted = sensitive ? "" : " '" + value + "'";
    violations.add(
        "Value" + quoted + " at '" + path + "' failed to satisfy constraint: " + constraint);
  }

  /** A required value is not there. */
  void missing(ValuePath path) {
    violations.add(
        "Value null at '" + path + "' failed to satisfy constraint: Member must not be null");
  }

  /** The error to answer; empty if nothing is wrong. */
  Optional<ServiceError> error() {
    return wrongType
        .map(ServiceError::serialization)
        .or(
            () ->
                violations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ServiceError.validation(violations)));
  }

  /** The service's word for a JSON token. */
  static String token(JsonNode value) {
    if (value.isContainerNode()) {
      return "START_OF_CONTAINER";
    }
    if (value.isTextual()) {
      return "STRING_VALUE";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
    }
    return "NUMBER_VALUE";
  }
}

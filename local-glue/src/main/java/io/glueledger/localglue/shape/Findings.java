/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import io.glueledger.localglue.reply.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with one request. A wrong type is told alone, since the service notices it while it
 * reads, before any constraint is looked at; broken constraints are told all at once.
 */
public final class Findings {

  private Optional<String> wrongType = Optional.empty();
  private final List<String> violations = new ArrayList<>();

  /** A value has another type than the model's; the first one is told. */
  public void wrongType(String message) {
    if (wrongType.isEmpty()) {
      wrongType = Optional.of(message);
    }
  }

  /** A value breaks a constraint. The value is quoted, as the service does, secrets too. */
  public void violation(String value, Path path, String constraint) {
    violations.add(
        "Value '" + value + "' at '" + path + "' failed to satisfy constraint: " + constraint);
  }

  /** A value that must not be quoted breaks a constraint. */
  public void sensitiveViolation(Path path, String constraint) {
    violations.add("Value at '" + path + "' failed to satisfy constraint: " + constraint);
  }

  /** A required value is not there. */
  public void missing(Path path) {
    violations.add(
        "Value null at '" + path + "' failed to satisfy constraint: Member must not be null");
  }

  /** The error to answer; empty if nothing is wrong. */
  public Optional<ServiceError> error() {
    if (wrongType.isPresent()) {
      return wrongType.map(ServiceError::serialization);
    }
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(ServiceError.validation(violations));
  }
}

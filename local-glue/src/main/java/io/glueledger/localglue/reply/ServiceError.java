/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.reply;

import java.util.Collection;

/**
 * An error as the service answers it.
 *
 * @param status the HTTP status: 400 for every client error of Glue, 500 for its own
 * @param code the exception's name, sent as {@code __type}
 * @param message the text, sent as {@code Message}; may quote the request, as the service does
 */
public record ServiceError(int status, String code, String message) {

  /** Checks that the status is one of an error. */
  public ServiceError {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status must be between 400 and 599, was " + status);
    }
    if (code.isBlank()) {
      throw new IllegalArgumentException("code must not be blank");
    }
  }

  /** The name of a create is taken. */
  public static ServiceError alreadyExists() {
    return new ServiceError(400, "AlreadyExistsException", "Connection already exists.");
  }

  /** There is no connection of that name in the catalog. */
  public static ServiceError notFound(String name) {
    return new ServiceError(400, "EntityNotFoundException", "Connection " + name + " not found.");
  }

  /** The request is well formed and breaks a rule of the service. */
  public static ServiceError invalidInput(String message) {
    return new ServiceError(400, "InvalidInputException", message);
  }

  /** The body is not JSON, or a member has another type than the model's. */
  public static ServiceError serialization(String message) {
    return new ServiceError(400, "SerializationException", message);
  }

  /** Constraints of the model are broken; all are told at once, in the words AWS uses. */
  public static ServiceError validation(Collection<String> violations) {
    return new ServiceError(
        400,
        "ValidationException",
        "%d validation %s detected: %s"
            .formatted(
                violations.size(),
                violations.size() == 1 ? "error" : "errors",
                String.join("; ", violations)));
  }

  /** No operation of that name. */
  public static ServiceError unknownOperation(String message) {
    return new ServiceError(400, "UnknownOperationException", message);
  }

  /** The service throttles the caller. */
  public static ServiceError throttling() {
    return new ServiceError(400, "ThrottlingException", "Rate exceeded");
  }

  /** The service failed. */
  public static ServiceError internal() {
    return new ServiceError(
        500, "InternalServiceException", "The service is temporarily unavailable.");
  }

  /** The body is larger than the service reads. */
  public static ServiceError tooLarge() {
    return new ServiceError(
        413, "RequestEntityTooLargeException", "The request body is too large.");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

/**
 * The schema registry did not answer, or not with what was asked for (an error of its own, refused
 * credentials, a wrong path): nothing is known of the schema. Wait and try again; what waits for it
 * must not be given up.
 */
public final class RegistryUnavailableException extends RuntimeException {

  public RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}

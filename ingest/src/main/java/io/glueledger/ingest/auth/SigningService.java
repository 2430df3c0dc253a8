/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.util.Arrays;
import java.util.Optional;

/** The services whose requests the gate answers, as they stand in the scope of a signature. */
public enum SigningService {
  /** Glue, in AWS JSON. */
  GLUE("glue"),
  /** STS, for GetCallerIdentity only, in the query protocol. */
  STS("sts");

  private final String scopeName;

  SigningService(String scopeName) {
    this.scopeName = scopeName;
  }

  /** The name in the scope. */
  public String scopeName() {
    return scopeName;
  }

  static Optional<SigningService> ofScope(String name) {
    return Arrays.stream(values()).filter(service -> service.scopeName.equals(name)).findFirst();
  }
}

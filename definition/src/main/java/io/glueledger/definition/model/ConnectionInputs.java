/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;

/** The input that would make what Glue returned, or what a test speaks of. */
public final class ConnectionInputs {

  private ConnectionInputs() {}

  /**
   * The definition in {@code connection}: without status, times, schema version and compatible
   * environments, which are Glue's own and nobody's request.
   */
  public static ConnectionInput of(Connection connection) {
    return (ConnectionInput) SdkStructures.copy(connection, ConnectionInput.builder());
  }

  /** The members of {@code test}. */
  public static ConnectionInput of(TestConnectionInput test) {
    return (ConnectionInput) SdkStructures.copy(test, ConnectionInput.builder());
  }
}

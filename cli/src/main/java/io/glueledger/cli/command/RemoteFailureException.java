/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

/**
 * A remote did not do its part. The message is the one line that the user sees, and names what to
 * look at.
 */
public final class RemoteFailureException extends RuntimeException {

  public RemoteFailureException(String message) {
    super(message);
  }

  public RemoteFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}

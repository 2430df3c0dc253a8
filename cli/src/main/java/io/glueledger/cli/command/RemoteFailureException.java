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

  private final boolean refusal;

  public RemoteFailureException(String message) {
    super(message);
    this.refusal = false;
  }

  public RemoteFailureException(String message, Throwable cause) {
    super(message, cause);
    this.refusal = false;
  }

  private RemoteFailureException(String message, boolean refusal) {
    super(message);
    this.refusal = refusal;
  }

  /** The remote does not do this, however often it is asked. */
  public static RemoteFailureException refusal(String message) {
    return new RemoteFailureException(message, true);
  }

  /** Whether asking again is of no use. */
  public boolean isRefusal() {
    return refusal;
  }
}

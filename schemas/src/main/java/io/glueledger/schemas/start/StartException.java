/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.start;

/** A part cannot start. The message says why and what to do, and is for people. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A start that failed. */
  public StartException(String message) {
    super(message);
  }

  /** A start that failed for that cause. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}

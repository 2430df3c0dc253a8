/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

/** The gate cannot start. The message says why and what to do, and is for people. */
public final class StartException extends RuntimeException {
  /** A start that failed. */
  public StartException(String message) {
    super(message);
  }

  /** A start that failed for that cause. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}

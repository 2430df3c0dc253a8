/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

/** The log did not acknowledge an append in time; the events may still land. */
public final class NotAcknowledgedException extends RuntimeException {
  /** An append that failed for that cause. */
  public NotAcknowledgedException(String message, Throwable cause) {
    super(message, cause);
  }
}

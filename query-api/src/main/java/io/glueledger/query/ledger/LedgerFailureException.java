/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

/** A projector did not understand or did not trust this side, or the other way round. */
public final class LedgerFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The message is for operators, not for clients. */
  public LedgerFailureException(String message) {
    super(message);
  }

  /** The message is for operators, not for clients. */
  public LedgerFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}

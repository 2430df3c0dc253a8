/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

/** Nobody who has the asked part of the ledger answers now; trying again helps. */
public final class LedgerUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The message is for people who read the API. */
  public LedgerUnavailableException(String message) {
    super(message);
  }
}

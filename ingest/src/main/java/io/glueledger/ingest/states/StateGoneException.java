/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

/** A state that was kept is there no longer; the log has all of it. */
public final class StateGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StateGoneException(String message) {
    super(message);
  }
}

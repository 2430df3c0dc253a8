/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.check.tree.Position;

/** A file holds nothing that can be checked. The message says what to give instead. */
public final class UnusableInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Position at;

  /** Says where and why. */
  public UnusableInputException(Position at, String message) {
    super(message);
    this.at = at;
  }

  /** Where. */
  public Position at() {
    return at;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.tree;

/** A text is neither JSON nor YAML that is understood here. The message quotes keys, no values. */
public final class UnreadableTextException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Position at;

  /** Says where and why. */
  public UnreadableTextException(Position at, String message) {
    super(message);
    this.at = at;
  }

  /** Where. */
  public Position at() {
    return at;
  }
}

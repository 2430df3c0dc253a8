/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.tree;

/** A place in a text, both counted from 1. */
public record Position(int line, int column) {

  /** The start of a text, and of what has no place in one. */
  public static final Position START = new Position(1, 1);

  /** Refuses what no text has. */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1");
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}

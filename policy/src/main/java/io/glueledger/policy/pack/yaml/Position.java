/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

/**
 * Where in a pack file something stands.
 *
 * @param source name of the file, for messages
 * @param line from 1
 * @param column from 1
 */
public record Position(String source, int line, int column) {
  /** Refuses what an editor could not jump to. */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1");
    }
  }

  /** As editors and compilers write it: {@code file:line:column}. */
  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

/** Whether two things are the same, as far as can be known without seeing them. */
public enum ComparisonResult {
  /** They are the same. */
  SAME,
  /** They are not the same, whatever is hidden of them. */
  DIFFERENT,
  /** What is known fits both. */
  UNKNOWN;

  /** Of two parts of one thing: a difference anywhere is one of the whole. */
  public ComparisonResult and(ComparisonResult other) {
    if (this == DIFFERENT || other == DIFFERENT) {
      return DIFFERENT;
    }
    return this == UNKNOWN ? UNKNOWN : other;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.reader;

import java.util.Locale;

/** What a token allows. */
public enum ReaderRole {
  /** Everything that the ledger says. */
  VIEWER,
  /** That, and to answer for items of the review queue. */
  REVIEWER,
  /** All that the ledger says, and how it is served. */
  ADMIN;

  /** As files and answers write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True if who has this role may do what the other one allows. */
  public boolean includes(ReaderRole other) {
    return other == VIEWER || this == other;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.sight;

/** How the values of one place are seen. There is no rule that shows a value unseen. */
@FunctionalInterface
public interface Rule {

  /** Sees {@code raw}. */
  Sight see(String raw);
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import java.util.List;

/**
 * Some items of a list, in its order.
 *
 * @param items the items
 * @param more true if there are more after them
 */
public record Page<T>(List<T> items, boolean more) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}

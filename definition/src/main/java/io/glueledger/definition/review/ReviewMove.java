/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.event.ReviewItem;
import java.util.List;

/**
 * What one event did to the review queue of a connection.
 *
 * @param before what was on it
 * @param after what is on it
 * @param closed what left it, with its end
 */
public record ReviewMove(ReviewState before, ReviewState after, List<ReviewItem> closed) {
  public ReviewMove {
    closed = List.copyOf(closed);
  }

  static ReviewMove none(ReviewState state) {
    return new ReviewMove(state, state, List.of());
  }

  /** Whether any item is another one than before. */
  public boolean movesItems() {
    return !closed.isEmpty() || !before.items().equals(after.items());
  }
}

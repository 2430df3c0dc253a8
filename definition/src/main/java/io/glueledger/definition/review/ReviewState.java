/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemKey;
import java.util.List;
import java.util.Optional;

/**
 * What the fold remembers of the review queue of one connection.
 *
 * @param reference the newest version at which nothing was open, as long as something is or was
 *     since; empty if it is the newest of all
 * @param items what is on the queue, in the order in which it came
 */
public record ReviewState(Optional<DefinitionVersion> reference, List<ReviewItem> items) {

  /** Nothing is on the queue, and the newest version is the reference. */
  public static final ReviewState EMPTY = new ReviewState(Optional.empty(), List.of());

  public ReviewState {
    items = List.copyOf(items);
  }

  /**
   * What changes are judged beside, to tell what is on the queue.
   *
   * @param newest version of the connection
   */
  public Optional<DefinitionVersion> reference(Optional<DefinitionVersion> newest) {
    return reference.or(() -> newest);
  }

  /** The item on the queue that a key names. */
  public Optional<ReviewItem> item(ReviewItemKey key) {
    return items.stream().filter(item -> key(item).equals(key)).findFirst();
  }

  /** The key of an item among those of its connection. */
  public static ReviewItemKey key(ReviewItem item) {
    return new ReviewItemKey(
        item.getFinding().getPolicyId(), item.getFinding().getField().orElse(null));
  }
}

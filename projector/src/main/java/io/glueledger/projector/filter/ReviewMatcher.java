/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.ReviewPosition;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.readmodel.ReviewMoment;
import java.util.Optional;

/**
 * Tells whether an item of the review queue is one that a list is to have.
 *
 * @param after only those that come after that place in the list
 */
public record ReviewMatcher(ReviewFilter filter, Optional<ReviewPosition> after) {

  /** Whether something that has left the queue may be wanted. */
  public boolean wantsEnded() {
    return filter.getPast() || filter.getStates().contains(ReviewItemState.CLOSED);
  }

  /** By all that is known of it. */
  public boolean accepts(ReviewItem item) {
    return after
            .map(last -> ListOrder.WORST_FIRST.compare(ListOrder.review(item), last) > 0)
            .orElse(true)
        && ReviewMoment.wasThere(item, filter.getAt())
        && isInState(ReviewMoment.state(item, filter.getAt()))
        && filter
            .getSeverity()
            .map(least -> item.getFinding().getSeverity().compareTo(least) >= 0)
            .orElse(true)
        && filter.getPolicy().map(item.getFinding().getPolicyId()::equals).orElse(true)
        && filter.getCatalog().map(item.getConnection().getCatalogId()::equals).orElse(true)
        && filter.getConnection().map(item.getConnection()::equals).orElse(true)
        && filter.getOpenedBy().map(who -> wasOpenedBy(item, who)).orElse(true);
  }

  private boolean isInState(ReviewItemState state) {
    return filter.getStates().isEmpty()
        ? state != ReviewItemState.CLOSED
        : filter.getStates().contains(state);
  }

  private static boolean wasOpenedBy(ReviewItem item, String who) {
    return item.getPerson().filter(who::equals).isPresent()
        || item.getPrincipal().filter(who::equals).isPresent();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.Settlement;
import io.glueledger.event.SettlementMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How items of the review queue stand at an instant: time is part of the question, never of the
 * fold.
 */
public final class ReviewMoment {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private ReviewMoment() {}

  /**
   * The moment that stands for the present: a little later than the own clock, so that nothing is
   * missing which the log has by a clock that is ahead.
   */
  public static Instant present(Instant now) {
    return now.plus(CLOCKS_DIFFER);
  }

  /** Whether an item was known at an instant. */
  public static boolean wasThere(ReviewItem item, Instant at) {
    return !item.getSince().isAfter(at);
  }

  /** The state of an item that was known then. */
  public static ReviewItemState state(ReviewItem item, Instant at) {
    if (item.getEnd().filter(end -> !end.getAt().isAfter(at)).isPresent()) {
      return ReviewItemState.CLOSED;
    }
    Optional<Settlement> said = settlement(item, at);
    if (said.filter(it -> it.getMode() == SettlementMode.ACCEPT).isPresent()) {
      return ReviewItemState.CLOSED;
    }
    if (said.filter(it -> it.getMode() == SettlementMode.ACKNOWLEDGE).isPresent()
        && said.flatMap(Settlement::getUntil).filter(at::isBefore).isPresent()) {
      return ReviewItemState.ACKNOWLEDGED;
    }
    return item.getFinding().getException().filter(it -> at.isBefore(it.getExpires())).isPresent()
        ? ReviewItemState.EXCEPTED
        : ReviewItemState.OPEN;
  }

  /** What counted then of what was said of an item. */
  public static Optional<Settlement> settlement(ReviewItem item, Instant at) {
    return item.getSettlements().stream()
        .filter(said -> !said.getAt().isAfter(at))
        .reduce((earlier, later) -> later);
  }
}

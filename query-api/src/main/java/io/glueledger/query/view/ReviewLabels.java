/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.PlaceContent;
import io.glueledger.event.ReviewEnd;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.Settlement;
import io.glueledger.query.json.ReviewMembers;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.query.text.VisibleText;
import io.glueledger.schemas.readmodel.ReviewMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words about items of the review queue as people read them. */
public final class ReviewLabels {

  private ReviewLabels() {}

  /** What the reference has at the place of an item. */
  public static Optional<String> before(ReviewItem item) {
    return text(item, item.getReference());
  }

  /** What stands there now. */
  public static Optional<String> after(ReviewItem item) {
    return text(item, item.getContent());
  }

  private static Optional<String> text(ReviewItem item, List<PlaceContent> content) {
    return ReviewMembers.text(item, content).map(VisibleText::escape);
  }

  /** Who opened it: the person if known, else the principal. */
  public static Optional<String> opener(ReviewItem item) {
    return item.getPerson().or(item::getPrincipal).map(VisibleText::escape);
  }

  /** How it stands at an instant. */
  public static ReviewItemState state(ReviewItem item, Instant at) {
    return ReviewMoment.state(item, at);
  }

  /** Whether something can still be said of it. */
  public static boolean isOnQueue(ReviewItem item, Instant at) {
    return state(item, at) != ReviewItemState.CLOSED;
  }

  /** The same as a sentence's start: "Acknowledged until 3 May 2026". */
  public static String stateText(ReviewItem item, Instant at) {
    ReviewItemState state = state(item, at);
    return switch (state) {
      case ACKNOWLEDGED ->
          "Acknowledged until "
              + ReviewMoment.settlement(item, at)
                  .flatMap(Settlement::getUntil)
                  .map(UtcTimes::dayForPeople)
                  .orElse("a date");
      case EXCEPTED ->
          "Excepted"
              + item.getFinding()
                  .getException()
                  .map(it -> " until " + UtcTimes.dayForPeople(it.getExpires()))
                  .orElse("");
      case CLOSED -> closed(item, at);
      case OPEN -> "Open";
    };
  }

  private static String closed(ReviewItem item, Instant at) {
    return item.getEnd()
        .filter(end -> !end.getAt().isAfter(at))
        .map(ReviewEnd::getResolution)
        .map(
            how ->
                switch (how) {
                  case RETURNED -> "Value is back";
                  case RESOLVED -> "No policy objects any more";
                  case REPLACED -> "Replaced by another value";
                  case ACCEPTED -> "Accepted";
                })
        .orElse("Accepted");
  }

  /** Who answered for it, and why. */
  public static Optional<String> said(ReviewItem item, Instant at) {
    return ReviewMoment.settlement(item, at)
        .map(
            it ->
                VisibleText.escape(it.getPerson())
                    + ": "
                    + VisibleText.escape(it.getReason())
                    + it.getTicket()
                        .map(ticket -> " (" + VisibleText.escape(ticket) + ")")
                        .orElse(""));
  }
}

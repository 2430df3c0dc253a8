/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Finding;
import io.glueledger.event.PlaceContent;
import io.glueledger.event.ReviewEnd;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.Settlement;
import io.glueledger.schemas.readmodel.ReviewMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is answered of items of the review queue. */
public final class ReviewMembers {

  private ReviewMembers() {}

  /**
   * An item as it stands at an instant. What was said later, and an end that came later, are not
   * told.
   */
  public static JsonMembers<ReviewItem> item(Instant at) {
    return JsonMembers.<ReviewItem>none()
        .withAll(ConnectionMembers.ID, ReviewItem::getConnection)
        .with("policyId", item -> item.getFinding().getPolicyId())
        .with("field", item -> item.getFinding().getField())
        .with("state", item -> ReviewMoment.state(item, at))
        .with("severity", item -> item.getFinding().getSeverity())
        .with("title", item -> item.getFinding().getTitle())
        .with("reason", item -> item.getFinding().getReason())
        .with("fix", item -> item.getFinding().getFix())
        .with("controls", item -> item.getFinding().getControls())
        .with("exception", item -> item.getFinding().getException())
        .with("value", item -> text(item, item.getContent()))
        .with("referenceValue", item -> text(item, item.getReference()))
        .with("since", ReviewItem::getSince)
        .with("version", ReviewItem::getVersion)
        .with("openedBy", ReviewItem::getPrincipal)
        .with("openedByPerson", ReviewItem::getPerson)
        .with("changeId", ReviewItem::getChangeId)
        .with("gone", ReviewItem::getGone)
        .with("settledBy", item -> said(item, at).map(Settlement::getPerson))
        .with("settlement", item -> said(item, at).map(Settlement::getMode))
        .with("settledAt", item -> said(item, at).map(Settlement::getAt))
        .with("settledUntil", item -> said(item, at).flatMap(Settlement::getUntil))
        .with("settlementReason", item -> said(item, at).map(Settlement::getReason))
        .with("ticket", item -> said(item, at).flatMap(Settlement::getTicket))
        .with("closedAs", item -> end(item, at).map(ReviewEnd::getResolution))
        .with("closedAt", item -> end(item, at).map(ReviewEnd::getAt))
        .with("closedBy", item -> end(item, at).flatMap(ReviewEnd::getPrincipal))
        .with("closedByPerson", item -> end(item, at).flatMap(ReviewEnd::getPerson))
        .with("closedByChange", item -> end(item, at).flatMap(ReviewEnd::getChangeId))
        .with("self", item -> ConnectionMembers.self(item.getConnection()));
  }

  /** The same as rows. */
  public static CsvTable<ReviewItem> rows(Instant at) {
    return new CsvTable<>(
        item(at)
            .with("controls", item -> String.join("; ", item.getFinding().getControls()))
            .with("exception", item -> FindingMembers.exceptions(List.of(item.getFinding()))),
        """
        catalogId,name,policyId,field,state,severity,title,reason,value,referenceValue,since,version,openedBy,\
        openedByPerson,changeId,gone,settledBy,settlement,settledAt,settledUntil,settlementReason,ticket,\
        closedAs,closedAt,closedBy,closedByPerson,closedByChange,controls,exception,fix\
        """);
  }

  private static Optional<Settlement> said(ReviewItem item, Instant at) {
    return ReviewMoment.settlement(item, at);
  }

  private static Optional<ReviewEnd> end(ReviewItem item, Instant at) {
    return item.getEnd().filter(end -> !end.getAt().isAfter(at));
  }

  /** What stands at the place of an item; empty if nothing does, or if the place is the whole. */
  public static Optional<String> text(ReviewItem item, List<PlaceContent> content) {
    Finding finding = item.getFinding();
    return finding.getField().isEmpty() || content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            content.stream()
                .filter(place -> place.getPath().equals(finding.getField().get()))
                .flatMap(place -> place.getValues().stream())
                .map(HiddenText::textOf)
                .collect(Collectors.joining(", ")));
  }
}

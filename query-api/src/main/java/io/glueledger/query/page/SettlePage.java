/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ReviewItem;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.ReviewMoment;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is on the review queue of one connection, and the form with which a person answers for it.
 *
 * @param version the newest one: nobody decides on what they did not see
 * @param items on the queue
 * @param next another connection with something open
 * @param form what the form carries; empty if this reader cannot settle here
 * @param hindrance why not, if so
 */
public record SettlePage(
    ConnectionId id,
    long version,
    List<ReviewItem> items,
    Optional<ConnectionId> next,
    Optional<String> form,
    String hindrance,
    Instant at) {
  private static final int ITEMS = 500;
  private static final int NEXT = 50;

  /** Asks the ledger. */
  public static CompletableFuture<SettlePage> load(
      Ledger ledger, String query, Instant now, Optional<String> form, String hindrance) {
    ConnectionId id =
        QueryParameters.read(query, given -> given.text("connection"))
            .flatMap(ConnectionKeys::parse)
            .orElseThrow(SettlePage::unknown);
    CompletableFuture<Optional<ConnectionSummary>> connection = ledger.connection(id);
    CompletableFuture<Page<ReviewItem>> items =
        ledger.review(LedgerFilters.reviewOf(id, Optional.empty(), now), Optional.empty(), ITEMS);
    CompletableFuture<Page<ReviewItem>> others =
        ledger.review(LedgerFilters.openReview(now), Optional.empty(), NEXT);
    return CompletableFuture.allOf(connection, items, others)
        .thenApply(
            done ->
                new SettlePage(
                    id,
                    connection.join().orElseThrow(SettlePage::unknown).getView().getVersion(),
                    items.join().items(),
                    others.join().items().stream()
                        .map(ReviewItem::getConnection)
                        .filter(other -> !other.equals(id))
                        .findFirst(),
                    form,
                    hindrance,
                    ReviewMoment.present(now)));
  }

  private static ProblemException unknown() {
    return new ProblemException(
        HttpProblem.notFound(
            "There is no connection of this name, so nothing of it can be settled.",
            "Start from the review queue."));
  }
}

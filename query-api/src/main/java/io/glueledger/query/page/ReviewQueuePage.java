/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.ReviewItem;
import io.glueledger.query.api.ListFilters;
import io.glueledger.query.api.ListPositions;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.schemas.readmodel.ReviewMoment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The review queue.
 *
 * @param items what is shown of it
 * @param list its filters, and the pages before and after
 * @param at the moment that is shown
 */
public record ReviewQueuePage(List<ReviewItem> items, ListState list, Instant at) {

  /** Asks the ledger. */
  public static CompletableFuture<ReviewQueuePage> load(Ledger ledger, String query, Instant now) {
    return ListPage.load(
            "/review",
            query,
            given ->
                ListFilters.review(
                    given, given.past("at", now, QueryParameters::pickedInstant), now),
            filter ->
                filter.getPast() ? ListPage.instants("at", Optional.of(filter.getAt())) : Map.of(),
            ListPositions.OF_REVIEW,
            ledger::review)
        .thenApply(
            page ->
                new ReviewQueuePage(
                    page.items(),
                    page.list(),
                    UtcTimes.parse(page.list().value("at"))
                        .orElseGet(() -> ReviewMoment.present(now))));
  }
}

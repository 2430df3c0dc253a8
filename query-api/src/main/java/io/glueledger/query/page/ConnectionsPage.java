/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.query.api.ListFilters;
import io.glueledger.query.api.ListPositions;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.text.UtcTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The list of connections.
 *
 * @param items connections
 * @param types types that there are
 * @param list its filters, and the pages before and after
 */
public record ConnectionsPage(List<ConnectionSummary> items, List<String> types, ListState list) {
  /** The moment that is shown; empty for now. */
  public Optional<Instant> at() {
    return UtcTimes.parse(list.value("at"));
  }

  /** Asks the ledger. */
  public static CompletableFuture<ConnectionsPage> load(Ledger ledger, String query, Instant now) {
    return ListPage.load(
            "/connections",
            query,
            given -> filter(given, now),
            filter -> ListPage.instants("at", filter.getAt()),
            ListPositions.OF_CONNECTIONS,
            ledger::connections)
        .thenCombine(
            ledger.overview(),
            (page, overview) ->
                new ConnectionsPage(
                    page.items(), List.copyOf(overview.getByType().keySet()), page.list()));
  }

  /** Those that exist, unless the parameter {@code present} says otherwise; {@code any} is all. */
  private static ConnectionFilter filter(QueryParameters parameters, Instant now) {
    boolean any = parameters.text("present").equals(Optional.of("any"));
    return ListFilters.connections(
        parameters,
        any ? Optional.empty() : parameters.truth("present").or(() -> Optional.of(true)),
        parameters.past("at", now, QueryParameters::pickedInstant));
  }
}

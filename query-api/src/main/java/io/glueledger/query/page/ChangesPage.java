/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.RecordedChange;
import io.glueledger.query.api.Filters;
import io.glueledger.query.http.Cursor;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.ledger.ChangeFilter;
import io.glueledger.query.ledger.ChangePosition;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.text.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A list of changes.
 *
 * @param items those of this page
 * @param list what was asked, and where the list goes on
 */
public record ChangesPage(List<RecordedChange> items, ListState list) {

  /** Copies the list. */
  public ChangesPage {
    items = List.copyOf(items);
  }

  /** Asks the ledger. */
  public static CompletableFuture<ChangesPage> load(Ledger ledger, String query) {
    Parameters parameters = Parameters.parse(query, ListState.and(Filters.OF_CHANGES));
    ChangeFilter filter = Filters.changes(parameters, Parameters::pickedInstant);
    Map<String, String> given = new TreeMap<>(ListState.filters(parameters));
    filter.from().ifPresent(from -> given.put("from", Times.rfc3339(from)));
    filter.to().ifPresent(to -> given.put("to", Times.rfc3339(to)));
    Cursor cursor = Cursor.of("page of changes", given);
    Optional<ChangePosition> before = cursor.from(parameters).map(ChangePosition::read);
    return ledger
        .changes(filter, before, ListState.SIZE)
        .thenApply(
            page ->
                new ChangesPage(
                    page.items(),
                    ListState.of(
                        "/changes",
                        given,
                        before.isPresent(),
                        page,
                        change -> cursor.encode(ChangePosition.of(change).write()))));
  }

  /** What a date picker shows of a filter. */
  public String picked(String name) {
    return Times.parse(list.value(name)).map(Times::forInput).orElse("");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.OpenFinding;
import io.glueledger.query.api.Filters;
import io.glueledger.query.http.Cursor;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.ledger.FindingFilter;
import io.glueledger.query.ledger.FindingPosition;
import io.glueledger.query.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is risky now.
 *
 * @param items those of this page
 * @param list what was asked, and where the list goes on
 */
public record FindingsPage(List<OpenFinding> items, ListState list) {

  /** Copies the list. */
  public FindingsPage {
    items = List.copyOf(items);
  }

  /** Asks the ledger. */
  public static CompletableFuture<FindingsPage> load(Ledger ledger, String query) {
    Parameters parameters = Parameters.parse(query, ListState.and(Filters.OF_FINDINGS));
    FindingFilter filter = Filters.findings(parameters);
    Map<String, String> given = ListState.filters(parameters);
    Cursor cursor = Cursor.of("page of findings", given);
    Optional<FindingPosition> after = cursor.from(parameters).map(FindingPosition::read);
    return ledger
        .findings(filter, after, ListState.SIZE)
        .thenApply(
            page ->
                new FindingsPage(
                    page.items(),
                    ListState.of(
                        "/findings",
                        given,
                        after.isPresent(),
                        page,
                        finding -> cursor.encode(FindingPosition.of(finding).write()))));
  }
}

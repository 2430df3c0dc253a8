/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.ConnectionSummary;
import io.glueledger.query.api.Filters;
import io.glueledger.query.http.Cursor;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.ledger.ConnectionFilter;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A list of connections.
 *
 * @param items those of this page
 * @param types types that there are
 * @param list what was asked, and where the list goes on
 */
public record ConnectionsPage(List<ConnectionSummary> items, List<String> types, ListState list) {

  /** Copies the lists. */
  public ConnectionsPage {
    items = List.copyOf(items);
    types = List.copyOf(types);
  }

  /**
   * Asks the ledger. Without the parameter {@code present} those that exist are meant; {@code any}
   * means all.
   */
  public static CompletableFuture<ConnectionsPage> load(Ledger ledger, String query) {
    boolean any = query.matches("(.*&)?present=any(&.*)?");
    Parameters parameters =
        Parameters.parse(
            any ? query.replace("present=any", "present=") : query,
            ListState.and(Filters.OF_CONNECTIONS));
    ConnectionFilter asked = Filters.connections(parameters);
    ConnectionFilter filter =
        asked.present().isPresent() || any
            ? asked
            : new ConnectionFilter(
                asked.type(), asked.text(), asked.severity(), asked.status(), Optional.of(true));
    Map<String, String> given =
        any ? ListState.with(parameters, "present", "any") : ListState.filters(parameters);
    Cursor cursor = Cursor.of("page of connections", given);
    Optional<String> after = cursor.from(parameters).map(texts -> texts.get(0));
    CompletableFuture<List<String>> types =
        ledger.overview().thenApply(overview -> List.copyOf(overview.getByType().keySet()));
    return ledger
        .connections(filter, after, ListState.SIZE)
        .thenCombine(
            types,
            (page, known) ->
                new ConnectionsPage(page.items(), known, state(given, cursor, page, after)));
  }

  private static ListState state(
      Map<String, String> given,
      Cursor cursor,
      Page<ConnectionSummary> page,
      Optional<String> after) {
    return ListState.of(
        "/connections",
        given,
        after.isPresent(),
        page,
        summary -> cursor.encode(List.of(ConnectionKeys.text(summary.getView().getConnection()))));
  }
}

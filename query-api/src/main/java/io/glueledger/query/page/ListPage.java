/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import io.glueledger.event.ClosedFinding;
import io.glueledger.event.Comparison;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.api.ListFilters;
import io.glueledger.query.api.ListPositions;
import io.glueledger.query.compare.CatalogMoments;
import io.glueledger.query.http.PageCursor;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.text.UtcTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A page that shows a list.
 *
 * @param items what is shown of it
 * @param list its filters, and the pages before and after
 */
public record ListPage<T>(List<T> items, ListState list) {
  private static final int SIZE = 50;

  /** What is risky now, or was at an instant. */
  public static CompletableFuture<ListPage<OpenFinding>> findings(
      Ledger ledger, String query, Instant now) {
    return load(
        "/findings",
        query,
        given -> ListFilters.findings(given, given.past("at", now, QueryParameters::pickedInstant)),
        filter -> instants("at", filter.getAt()),
        ListPositions.OF_FINDINGS,
        ledger::findings);
  }

  /** What is risky no more. */
  public static CompletableFuture<ListPage<ClosedFinding>> closedFindings(
      Ledger ledger, String query) {
    return load(
        "/findings/closed",
        query,
        given -> ListFilters.closedFindings(given, QueryParameters::pickedInstant),
        filter -> instants(filter.getFrom(), filter.getTo()),
        ListPositions.OF_CLOSED_FINDINGS,
        ledger::closedFindings);
  }

  /** Connections that were not the same at two moments. */
  public static CompletableFuture<ListPage<Comparison>> differences(
      Ledger ledger, String query, Instant now) {
    return load(
        "/compare/catalog",
        query,
        given -> CatalogMoments.read(given, now, QueryParameters::pickedInstant),
        asked ->
            Map.of(
                "before", UtcTimes.rfc3339(asked.before()),
                "after", UtcTimes.rfc3339(asked.after())),
        ListPositions.OF_COMPARED,
        (asked, after, limit) ->
            ledger.differences(asked.before(), asked.after(), asked.name(), after, limit));
  }

  /** All changes. */
  public static CompletableFuture<ListPage<RecordedChange>> changes(Ledger ledger, String query) {
    return load(
        "/changes",
        query,
        given -> ListFilters.changes(given, QueryParameters::pickedInstant),
        filter -> instants(filter.getFrom(), filter.getTo()),
        ListPositions.OF_CHANGES,
        ledger::changes);
  }

  /** All accesses. */
  public static CompletableFuture<ListPage<RecordedAccess>> accesses(Ledger ledger, String query) {
    return load(
        "/accesses",
        query,
        given -> ListFilters.accesses(given, QueryParameters::pickedInstant),
        filter -> instants(filter.getFrom(), filter.getTo()),
        ListPositions.OF_ACCESSES,
        ledger::accesses);
  }

  /**
   * Asks the ledger for one page.
   *
   * @param path the page's address, whose end is the name of the list
   * @param spelled filters whose spelling is changed so that the API takes them too
   */
  static <F, T, P> CompletableFuture<ListPage<T>> load(
      String path,
      String query,
      Function<QueryParameters, F> filters,
      Function<F, Map<String, String>> spelled,
      ListPositions<T, P> positions,
      ListPositions.Reader<F, T, P> ledger) {
    return QueryParameters.<Supplier<CompletableFuture<ListPage<T>>>>read(
            query,
            parameters -> {
              F filter = filters.apply(parameters);
              Map<String, String> given = new TreeMap<>(parameters.givenExcept("cursor"));
              given.putAll(spelled.apply(filter));
              PageCursor cursor = PageCursor.ofList("page of " + path.substring(1), given);
              Optional<P> after = positions.given(cursor, parameters);
              return () ->
                  ledger
                      .read(filter, after, SIZE)
                      .thenApply(
                          page ->
                              new ListPage<>(
                                  page.items(),
                                  new ListState(
                                      path,
                                      given,
                                      after.isPresent(),
                                      positions.next(cursor, page))));
            })
        .get();
  }

  private static Map<String, String> instants(Optional<Instant> from, Optional<Instant> to) {
    Map<String, String> spelled = new TreeMap<>(instants("from", from));
    spelled.putAll(instants("to", to));
    return spelled;
  }

  static Map<String, String> instants(String name, Optional<Instant> at) {
    return at.map(UtcTimes::rfc3339).map(text -> Map.of(name, text)).orElse(Map.of());
  }
}

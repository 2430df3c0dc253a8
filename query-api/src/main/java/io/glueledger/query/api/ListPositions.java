/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.event.Severity;
import io.glueledger.query.http.PageCursor;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.ListOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Where the items of a list stand, and how that is written in cursors.
 *
 * @param position where an item stands
 * @param write makes texts of a position
 * @param read reads what {@code write} wrote
 */
public record ListPositions<T, P>(
    Function<T, P> position, Function<P, List<String>> write, Function<List<String>, P> read) {

  /** Connections, by record key. */
  public static final ListPositions<ConnectionSummary, String> OF_CONNECTIONS =
      new ListPositions<>(ListOrder::connection, List::of, texts -> texts.get(0));

  /** Compared connections, by record key. */
  public static final ListPositions<Comparison, String> OF_COMPARED =
      new ListPositions<>(ListOrder::compared, List::of, texts -> texts.get(0));

  /** Versions of one connection, by number. */
  public static final ListPositions<ConnectionVersion, Long> OF_VERSIONS =
      new ListPositions<>(
          ConnectionVersion::getNumber,
          number -> List.of(Long.toString(number)),
          texts -> Long.valueOf(texts.get(0)));

  /** Changes, by time and id. */
  public static final ListPositions<RecordedChange, ChangePosition> OF_CHANGES =
      new ListPositions<>(
          ListOrder::change,
          at -> List.of(Long.toString(at.getRequestedAt().toEpochMilli()), at.getChangeId()),
          texts ->
              new ChangePosition(Instant.ofEpochMilli(Long.parseLong(texts.get(0))), texts.get(1)));

  /** Accesses, by time and id. */
  public static final ListPositions<RecordedAccess, ChangePosition> OF_ACCESSES =
      new ListPositions<>(ListOrder::access, OF_CHANGES.write(), OF_CHANGES.read());

  /** Findings that hold no more, by time and id. */
  public static final ListPositions<ClosedFinding, ChangePosition> OF_CLOSED_FINDINGS =
      new ListPositions<>(ListOrder::closed, OF_CHANGES.write(), OF_CHANGES.read());

  /** Findings, by connection, policy and member. */
  public static final ListPositions<OpenFinding, FindingPosition> OF_FINDINGS =
      new ListPositions<>(
          ListOrder::finding,
          at -> List.of(at.getKey(), at.getPolicy(), at.getField()),
          texts -> new FindingPosition(texts.get(0), texts.get(1), texts.get(2)));

  /** Items of the review queue, by severity, time and id. */
  public static final ListPositions<ReviewItem, ReviewPosition> OF_REVIEW =
      new ListPositions<>(
          ListOrder::review,
          at ->
              List.of(
                  at.getSeverity().name(), Long.toString(at.getSince().toEpochMilli()), at.getId()),
          texts ->
              new ReviewPosition(
                  Severity.valueOf(texts.get(0)),
                  Instant.ofEpochMilli(Long.parseLong(texts.get(1))),
                  texts.get(2)));

  /** The position that the parameter {@code cursor} names, if it is given. */
  public Optional<P> given(PageCursor cursor, QueryParameters parameters) {
    return cursor.given(parameters, "cursor", read);
  }

  /** The cursor of the next page; empty after the last one. */
  public Optional<String> next(PageCursor cursor, Page<T> page) {
    return end(page).map(write).map(cursor::encode);
  }

  /** Where the last item of a page stands; empty if it is the last page. */
  Optional<P> end(Page<T> page) {
    List<T> items = page.items();
    return page.more() && !items.isEmpty()
        ? Optional.of(position.apply(items.get(items.size() - 1)))
        : Optional.empty();
  }

  /** Reads a page of items from the ledger. */
  public interface Reader<F, T, P> {
    /**
     * A page.
     *
     * @param position the last item that is not wanted again
     */
    CompletableFuture<Page<T>> read(F filter, Optional<P> position, int limit);
  }
}

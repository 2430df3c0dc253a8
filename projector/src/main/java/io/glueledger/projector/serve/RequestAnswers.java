/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.event.AccessPage;
import io.glueledger.event.AccessesRequest;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ClosedFindingPage;
import io.glueledger.event.ClosedFindingsRequest;
import io.glueledger.event.CompareRequest;
import io.glueledger.event.Comparison;
import io.glueledger.event.ComparisonPage;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionRequest;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.DaysRequest;
import io.glueledger.event.DifferencesRequest;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.FindingPage;
import io.glueledger.event.FindingsRequest;
import io.glueledger.event.LedgerDays;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.PackRequest;
import io.glueledger.event.PackUses;
import io.glueledger.event.PacksRequest;
import io.glueledger.event.PolicyPack;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPage;
import io.glueledger.event.ReviewRequest;
import io.glueledger.event.VersionPage;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import io.glueledger.projector.filter.ConnectionMatcher;
import io.glueledger.projector.state.AccessScan;
import io.glueledger.projector.state.ChangeScan;
import io.glueledger.projector.state.ConnectionScan;
import io.glueledger.projector.state.FindingScan;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.ReviewScan;
import io.glueledger.schemas.readmodel.DaySum;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.readmodel.OverviewSum;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each request of the internal port is answered; see docs/internal-port.md. */
final class RequestAnswers {

  private static final String NO_CONNECTION = "there is no such connection";
  private static final int MOST = 1000;

  private RequestAnswers() {}

  static Overview overview(OverviewRequest request, PartitionReader reader) {
    return OverviewSum.sum(
        reader.rows(request.getPartitions()).stream().map(r -> r.counts().overview()).toList());
  }

  static ConnectionSummary connection(ConnectionRequest request, PartitionReader reader) {
    String key = ConnectionKeys.text(request.getConnection());
    return new ConnectionScan(reader.rows(key))
        .summary(key)
        .orElseThrow(() -> RefusedRequest.unknown(NO_CONNECTION));
  }

  static ConnectionPage connections(ConnectionsRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    List<ConnectionSummary> all =
        first(
            reader.rows(request.getPartitions()),
            (rows, last, most) ->
                new ConnectionScan(rows)
                    .list(
                        last.map(ListOrder::connection).or(request::getAfter),
                        request.getFilter(),
                        most),
            Comparator.comparing(ListOrder::connection, ListOrder.BYTES),
            limit + 1);
    return new ConnectionPage(cut(all, limit), all.size() > limit);
  }

  static ConnectionVersion version(VersionRequest request, PartitionReader reader) {
    String key = ConnectionKeys.text(request.getConnection());
    ConnectionScan scan = new ConnectionScan(reader.rows(key));
    if (request.getNumber().isEmpty() && request.getAt().isEmpty()) {
      throw RefusedRequest.wrong("at is missing, and so is number");
    }
    return request
        .getNumber()
        .map(number -> scan.number(key, number))
        .orElseGet(() -> request.getAt().flatMap(at -> scan.at(key, at)))
        .orElseThrow(() -> RefusedRequest.unknown("there is no such version"));
  }

  static Comparison compare(CompareRequest request, PartitionReader reader) {
    String key = ConnectionKeys.text(request.getConnection());
    return new VersionComparison(new ConnectionScan(reader.rows(key)), key)
        .of(request)
        .orElseThrow(() -> RefusedRequest.unknown("there is no such version"));
  }

  static ComparisonPage differences(DifferencesRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    ConnectionMatcher matcher =
        new ConnectionMatcher(
            ConnectionFilter.newBuilder().setText(request.getText().orElse(null)).build());
    List<Comparison> all =
        first(
            reader.rows(request.getPartitions()),
            (rows, last, most) -> {
              ConnectionScan scan = new ConnectionScan(rows);
              return scan.find(
                  last.map(ListOrder::compared).or(request::getStartAfter),
                  (key, row) ->
                      matcher.acceptsKey(key)
                          ? new VersionComparison(scan, key)
                              .between(request.getBefore(), request.getAfter())
                          : Optional.empty(),
                  most);
            },
            Comparator.comparing(ListOrder::compared, ListOrder.BYTES),
            limit + 1);
    return new ComparisonPage(cut(all, limit), all.size() > limit);
  }

  static VersionPage versions(VersionsRequest request, PartitionReader reader) {
    String key = ConnectionKeys.text(request.getConnection());
    int limit = limit(request.getLimit());
    ConnectionScan scan = new ConnectionScan(reader.rows(key));
    List<ConnectionVersion> all =
        scan.versions(key, request.getBefore().orElse(Long.MAX_VALUE), limit + 1);
    if (all.isEmpty() && scan.summary(key).isEmpty()) {
      throw RefusedRequest.unknown(NO_CONNECTION);
    }
    return new VersionPage(cut(all, limit), all.size() > limit);
  }

  static RecordedChange change(FindChangeRequest request, PartitionReader reader) {
    return reader.everywhere().stream()
        .flatMap(rows -> new ChangeScan(rows).change(request.getChangeId()).stream())
        .findFirst()
        .orElseThrow(() -> RefusedRequest.unknown("there is no such change here"));
  }

  static ChangePage changes(ChangesRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    List<RecordedChange> all =
        first(
            reader.rows(request.getFilter().getConnection(), request.getPartitions()),
            (rows, last, most) ->
                new ChangeScan(rows)
                    .list(
                        request.getFilter(),
                        last.map(ListOrder::change).or(request::getBefore),
                        most),
            Comparator.comparing(ListOrder::change, ListOrder.NEWEST_FIRST),
            limit + 1);
    return new ChangePage(cut(all, limit), all.size() > limit);
  }

  static AccessPage accesses(AccessesRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    List<RecordedAccess> all =
        first(
            reader.rows(request.getFilter().getConnection(), request.getPartitions()),
            (rows, last, most) ->
                new AccessScan(rows)
                    .list(
                        request.getFilter(),
                        last.map(ListOrder::access).or(request::getBefore),
                        most),
            Comparator.comparing(ListOrder::access, ListOrder.NEWEST_FIRST),
            limit + 1);
    return new AccessPage(cut(all, limit), all.size() > limit);
  }

  static ClosedFindingPage closedFindings(ClosedFindingsRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    List<ClosedFinding> all =
        first(
            reader.rows(request.getFilter().getConnection(), request.getPartitions()),
            (rows, last, most) ->
                new FindingScan(rows)
                    .closed(
                        request.getFilter(),
                        last.map(ListOrder::closed).or(request::getBefore),
                        most),
            Comparator.comparing(ListOrder::closed, ListOrder.NEWEST_FIRST),
            limit + 1);
    return new ClosedFindingPage(cut(all, limit), all.size() > limit);
  }

  static ReviewPage review(ReviewRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    List<ReviewItem> all =
        first(
            reader.rows(request.getFilter().getConnection(), request.getPartitions()),
            (rows, last, most) ->
                new ReviewScan(rows)
                    .list(
                        request.getFilter(),
                        last.map(ListOrder::review).or(request::getAfter),
                        most),
            Comparator.comparing(ListOrder::review, ListOrder.WORST_FIRST),
            limit + 1);
    return new ReviewPage(cut(all, limit), all.size() > limit);
  }

  static FindingPage findings(FindingsRequest request, PartitionReader reader) {
    int limit = limit(request.getLimit());
    Comparator<OpenFinding> order = Comparator.comparing(ListOrder::finding, ListOrder.FINDINGS);
    List<OpenFinding> all =
        first(
            reader.rows(request.getFilter().getConnection(), request.getPartitions()),
            (rows, last, most) ->
                new FindingScan(rows)
                    .list(
                        request.getFilter(),
                        last.map(ListOrder::finding).or(request::getAfter),
                        most),
            order,
            limit + 1);
    int end = Math.min(limit, all.size());
    // A page never ends between findings of one place: the next page begins after the place.
    while (end > 0 && end < all.size() && order.compare(all.get(end - 1), all.get(end)) == 0) {
      end++;
    }
    return new FindingPage(all.subList(0, end), end < all.size());
  }

  static LedgerDays days(DaysRequest request, PartitionReader reader) {
    return new LedgerDays(
        DaySum.sum(
            reader.rows(request.getPartitions()).stream()
                .flatMap(rows -> rows.days(request.getFrom(), request.getTo()).stream())));
  }

  static PackUses packs(PacksRequest request, PartitionReader reader) {
    return new PackUses(
        reader.rows(request.getPartitions()).stream()
            .flatMap(rows -> rows.packUses().stream())
            .toList());
  }

  static PolicyPack pack(PackRequest request, PartitionReader reader) {
    return reader
        .pack(request.getPackHash())
        .orElseThrow(() -> RefusedRequest.unknown("there is no such policy pack"));
  }

  /** Reads a piece of a list in the rows of one partition. */
  private interface PieceReader<T> {
    List<T> read(LedgerRows rows, Optional<T> after, int most);
  }

  private static <T> List<T> first(
      Collection<LedgerRows> rows, PieceReader<T> reader, Comparator<? super T> order, int count) {
    List<ListMerge.Source<T>> sources =
        rows.stream()
            .<ListMerge.Source<T>>map(its -> (after, most) -> reader.read(its, after, most))
            .toList();
    return ListMerge.first(sources, order, count);
  }

  private static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw RefusedRequest.wrong("limit must be 1 to " + MOST);
    }
    return limit;
  }

  private static <T> List<T> cut(List<T> all, int limit) {
    return all.subList(0, Math.min(limit, all.size()));
  }
}

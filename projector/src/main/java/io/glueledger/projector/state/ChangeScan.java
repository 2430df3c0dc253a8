/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.FeedItem;
import io.glueledger.event.FeedPosition;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.filter.ChangeMatcher;
import io.glueledger.projector.fold.ChangeRows;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.state.StoredIndexEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Changes of one partition, open ones too. */
public final class ChangeScan {

  /** Of one question: whoever asks for little in a long log comes again for the rest. */
  private static final int MOST_LOOKED = 5_000;

  private final LedgerRows rows;

  public ChangeScan(LedgerRows rows) {
    this.rows = rows;
  }

  /** One change. */
  public Optional<RecordedChange> change(String changeId) {
    // In this order: one that ends meanwhile is found by the second look.
    return rows.open(changeId)
        .flatMap(key -> open(key).stream().filter(is(changeId)).findFirst())
        .or(() -> rows.ended(changeId));
  }

  /** At most {@code most} changes after a place in the list, newest request first. */
  public List<RecordedChange> list(ChangeFilter filter, Optional<ChangePosition> before, int most) {
    ChangeMatcher matcher = new ChangeMatcher(filter, before);
    // Open ones first: one that ends meanwhile is then found twice rather than not at all.
    Map<String, RecordedChange> found = new LinkedHashMap<>();
    if (matcher.wantsOpen() && mayHaveOpen(filter)) {
      open(filter).stream()
          .filter(matcher::accepts)
          .forEach(change -> found.put(change.getChangeId(), change));
    }
    if (matcher.wantsEnded()) {
      ended(matcher, most)
          .forEach(change -> found.merge(change.getChangeId(), change, ChangeScan::newer));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(ListOrder::change, ListOrder.NEWEST_FIRST))
        .limit(most)
        .toList();
  }

  /**
   * A piece of what has come to be.
   *
   * @param upTo offset up to which all was looked at
   * @param cut whether there may be more behind it
   */
  public record Feed(List<FeedItem> items, long upTo, boolean cut) {}

  /**
   * Changes that events after an offset ended or corrected, and drifts that they told of, in the
   * order of the log; at most {@code most}, and a few more if one event tells of several.
   */
  public Feed feed(int partition, long after, ChangeFilter filter, int most) {
    // What comes while rows are read is found again by the next look.
    long folded = Math.max(after, rows.counts().folded());
    ChangeMatcher matcher = new ChangeMatcher(filter, Optional.empty());
    RowKeys.Range range = RowKeys.feedAfter(after);
    List<FeedItem> found = new ArrayList<>();
    long last = after;
    int looked = 0;
    try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
      while (entries.hasNext()) {
        Bytes entry = entries.next().key;
        long offset = RowKeys.feedOffset(entry);
        if (offset != last && (found.size() >= most || looked >= MOST_LOOKED)) {
          return new Feed(found, last, true);
        }
        last = offset;
        looked++;
        rows.ended(RowKeys.feedChange(entry))
            .filter(matcher::accepts)
            .map(change -> new FeedItem(new FeedPosition(partition, offset), change))
            .ifPresent(found::add);
      }
    }
    return new Feed(found, Math.max(last, folded), false);
  }

  /**
   * Whoever looks for open changes passes by all that were open once and that RocksDB has not
   * forgotten yet, a million of them in a busy time. So nobody looks where the count says that
   * there are none.
   */
  private boolean mayHaveOpen(ChangeFilter filter) {
    return filter.getConnection().isPresent() || rows.counts().open() > 0;
  }

  /** An id that was used again after its change had ended is the one that is open now. */
  private static RecordedChange newer(RecordedChange open, RecordedChange ended) {
    return open.getRequestedAt().equals(ended.getRequestedAt()) ? ended : open;
  }

  private static Predicate<RecordedChange> is(String changeId) {
    return change -> change.getChangeId().equals(changeId);
  }

  private Collection<RecordedChange> open(ChangeFilter filter) {
    Set<String> keys = new LinkedHashSet<>();
    if (filter.getConnection().isPresent()) {
      keys.add(ConnectionKeys.text(filter.getConnection().get()));
    } else {
      RowKeys.Range range = RowKeys.all(RowKeys.Kind.OPEN);
      try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
        entries.forEachRemaining(entry -> keys.add(new String(entry.value, UTF_8)));
      }
    }
    return keys.stream().flatMap(key -> open(key).stream()).toList();
  }

  private List<RecordedChange> open(String key) {
    Optional<ConnectionRow> connectionRow = rows.connection(key);
    Optional<ConnectionId> connection = ConnectionKeys.parse(key);
    if (connectionRow.isEmpty() || connection.isEmpty()) {
      return List.of();
    }
    List<RecordedChange> open = new ArrayList<>();
    for (OpenChange change : connectionRow.get().state().open()) {
      open.add(ChangeRows.open(connection.get(), connectionRow.get(), change));
    }
    return open;
  }

  private List<RecordedChange> ended(ChangeMatcher matcher, int most) {
    ChangeFilter filter = matcher.filter();
    RowKeys.Kind index =
        filter.getConnection().isPresent()
            ? RowKeys.Kind.BY_CONNECTION
            : filter.getPrincipal().isPresent() ? RowKeys.Kind.BY_PRINCIPAL : RowKeys.Kind.BY_TIME;
    String owner =
        filter.getConnection().map(ConnectionKeys::text).or(filter::getPrincipal).orElse("");
    return new IndexScan(index, owner, filter.getFrom(), filter.getTo(), matcher.before())
        .list(
            rows,
            most,
            (at, entry) ->
                matcher.accepts(at, CanonicalAvro.read(StoredIndexEntry.class, entry))
                    ? rows.ended(at.getChangeId())
                        // An id that was used again has one row, and an entry for each use.
                        .filter(change -> change.getRequestedAt().equals(at.getRequestedAt()))
                        .filter(matcher::accepts)
                    : Optional.empty());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.fold.Changes;
import io.glueledger.projector.model.Tracked;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Changes of one partition, open ones too. */
public final class ChangeScan {

  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE - 1);

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

  /** At most {@code most} changes, newest request first. */
  public List<RecordedChange> list(ChangeFilter filter, int most) {
    // Open ones first: one that ends meanwhile is then found twice rather than not at all.
    Map<String, RecordedChange> found = new LinkedHashMap<>();
    if (filter.wantsOpen()) {
      open(filter).stream()
          .filter(filter::accepts)
          .forEach(change -> found.put(change.getChangeId(), change));
    }
    if (filter.wantsEnded()) {
      ended(filter, most)
          .forEach(change -> found.merge(change.getChangeId(), change, ChangeScan::newer));
    }
    return found.values().stream().sorted(ChangeFilter.NEWEST_FIRST).limit(most).toList();
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
    if (filter.key().isPresent()) {
      keys.add(filter.key().get());
    } else {
      Keys.Range range = Keys.all(Keys.Kind.OPEN);
      try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
        entries.forEachRemaining(entry -> keys.add(new String(entry.value, UTF_8)));
      }
    }
    return keys.stream().flatMap(key -> open(key).stream()).toList();
  }

  private List<RecordedChange> open(String key) {
    Optional<Tracked> tracked = rows.tracked(key);
    Optional<ConnectionId> connection = ConnectionKeys.parse(key);
    if (tracked.isEmpty() || connection.isEmpty()) {
      return List.of();
    }
    List<RecordedChange> open = new ArrayList<>();
    for (OpenChange change : tracked.get().state().open()) {
      open.add(Changes.open(connection.get(), tracked.get(), change));
    }
    return open;
  }

  private List<RecordedChange> ended(ChangeFilter filter, int most) {
    Keys.Kind index =
        filter.key().isPresent()
            ? Keys.Kind.BY_CONNECTION
            : filter.principal().isPresent() ? Keys.Kind.BY_PRINCIPAL : Keys.Kind.BY_TIME;
    String owner = filter.key().or(filter::principal).orElse("");
    Instant latest = filter.before().map(ChangeFilter.Place::requestedAt).orElse(LATEST);
    Keys.Range range =
        Keys.between(index, owner, filter.from().orElse(Instant.EPOCH), earlier(latest, filter));
    List<RecordedChange> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries =
        rows.store().reverseRange(range.from(), range.to())) {
      while (entries.hasNext() && found.size() < most) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        Keys.ChangeAt at = Keys.change(entry.key, index, owner);
        if (filter.accepts(IndexEntry.read(entry.value))
            && !filter.isPast(new ChangeFilter.Place(at.requestedAt(), at.changeId()))) {
          rows.ended(at.changeId())
              // An id that was used again has one row, and an entry for each use.
              .filter(change -> change.getRequestedAt().equals(at.requestedAt()))
              .filter(filter::accepts)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Instant earlier(Instant latest, ChangeFilter filter) {
    return filter.to().filter(latest::isAfter).orElse(latest);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.glueledger.definition.comparison.stripping.FingerprintRemoval;
import io.glueledger.definition.review.ReviewMove;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.projector.filter.ChangeMatcher;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.fold.FoldResult;
import io.glueledger.projector.fold.OpenFindings;
import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.projector.rows.LazyRow;
import io.glueledger.projector.rows.RowStore;
import io.glueledger.projector.state.RowKeys.Kind;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.DaySum;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.state.StoredFindings;
import io.glueledger.state.StoredIndexEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Writes what the folds made. It decides nothing. */
public final class LedgerWrites extends LedgerRows {

  /** Of an index whose keys say all. */
  private static final LazyRow NOTHING_MORE = LazyRow.of(new byte[] {1});

  private final RowStore store;

  /** Nearly every event is of the day of the one before. */
  private Optional<LedgerDay> latestDay = Optional.empty();

  /** Writes to a store that belongs to one partition. */
  public LedgerWrites(RowStore store) {
    super(store);
    this.store = store;
  }

  /** Writes what one event made of the connection with that record key. */
  public void write(String key, FoldResult projected) {
    ConnectionRow connectionRow = projected.connectionRow();
    store.put(
        RowKeys.connection(key), LazyRow.later(() -> ConnectionRowFormat.bytes(connectionRow)));
    projected
        .opened()
        .ifPresent(id -> store.add(RowKeys.open(id, key), LazyRow.of(key.getBytes(UTF_8))));
    projected.closed().ifPresent(id -> store.remove(RowKeys.open(id, key)));
    projected.ended().forEach(change -> ended(key, change));
    projected.access().ifPresent(access -> access(key, access));
    projected.version().ifPresent(version -> version(key, version));
    projected.findings().ifPresent(findings -> findings(key, findings));
    projected.closedFindings().forEach(finding -> closed(key, finding));
    projected.review().ifPresent(move -> review(key, move));
    projected
        .finished()
        .forEach(
            change ->
                store.put(
                    RowKeys.feed(change.getSourceOffset(), change.getChangeId()), NOTHING_MORE));
    projected.days().forEach(this::day);
    projected
        .packBefore()
        .ifPresent(use -> store.put(RowKeys.packUse(projected.counts().folded()), row(use)));
    counts(projected.counts());
  }

  /** Writes what a dead letter made. */
  public void write(OpenFinding logFinding, PartitionCounts counts) {
    store.put(RowKeys.logFinding(OpenFindings.field(logFinding.getFinding())), row(logFinding));
    counts(counts);
  }

  private void counts(PartitionCounts counts) {
    store.put(RowKeys.counts(), LazyRow.later(() -> CountsRowFormat.bytes(counts)));
  }

  private void ended(String key, RecordedChange change) {
    store.put(RowKeys.ended(change.getChangeId()), row(change));
    ChangePosition at = ListOrder.change(change);
    LazyRow entry =
        row(
            new StoredIndexEntry(
                change.getOutcome().orElse(Outcome.UNKNOWN),
                change.getOperation(),
                change.getKind()));
    store.put(RowKeys.entry(Kind.BY_TIME, "", at), entry);
    store.put(RowKeys.entry(Kind.BY_CONNECTION, key, at), entry);
    store.put(RowKeys.entry(Kind.BY_PRINCIPAL, ChangeMatcher.by(change), at), entry);
  }

  private void access(String key, RecordedAccess access) {
    store.put(RowKeys.access(access.getAccessId()), row(access));
    ChangePosition at = ListOrder.access(access);
    String principal = access.getActor().map(Actor::getPrincipal).orElse("");
    store.put(RowKeys.entry(Kind.ACCESS_BY_TIME, "", at), NOTHING_MORE);
    store.put(RowKeys.entry(Kind.ACCESS_BY_CONNECTION, key, at), NOTHING_MORE);
    store.put(RowKeys.entry(Kind.ACCESS_BY_PRINCIPAL, principal, at), NOTHING_MORE);
  }

  private void closed(String key, ClosedFinding finding) {
    LazyRow row = row(finding);
    ChangePosition at = ListOrder.closed(finding);
    store.put(RowKeys.entry(Kind.CLOSED_BY_TIME, "", at), row);
    store.put(RowKeys.entry(Kind.CLOSED_BY_CONNECTION, key, at), row);
  }

  private void review(String key, ReviewMove move) {
    Set<ReviewPosition> stay =
        move.after().items().stream().map(ListOrder::review).collect(toSet());
    move.before().items().stream()
        .map(ListOrder::review)
        .filter(at -> !stay.contains(at))
        .forEach(at -> store.remove(RowKeys.review(Kind.REVIEW, "", at)));
    for (ReviewItem item : move.after().items()) {
      store.put(RowKeys.review(Kind.REVIEW, "", ListOrder.review(item)), shown(item));
    }
    for (ReviewItem item : move.closed()) {
      LazyRow row = shown(item);
      store.put(RowKeys.review(Kind.REVIEW_ENDED, "", ListOrder.review(item)), row);
      store.put(RowKeys.review(Kind.REVIEW_ENDED_OF_CONNECTION, key, ListOrder.review(item)), row);
    }
  }

  private LazyRow shown(ReviewItem item) {
    return row(FingerprintRemoval.withoutFingerprints(item));
  }

  private LazyRow row(SpecificRecord record) {
    return LazyRow.of(CanonicalAvro.bytes(record));
  }

  private void version(String key, ConnectionVersion version) {
    store.put(RowKeys.version(key, version.getNumber()), row(version));
  }

  private void day(LedgerDay added) {
    LocalDate day = added.getDay();
    LedgerDay before =
        latestDay.filter(known -> known.getDay().equals(day)).orElseGet(() -> day(day));
    LedgerDay sum = DaySum.plus(before, added);
    latestDay = Optional.of(sum);
    store.put(RowKeys.day(day), LazyRow.later(() -> CanonicalAvro.bytes(sum)));
  }

  private void findings(String key, List<OpenFinding> findings) {
    if (findings.isEmpty()) {
      store.remove(RowKeys.findings(key));
    } else {
      store.put(RowKeys.findings(key), row(new StoredFindings(findings)));
    }
  }
}

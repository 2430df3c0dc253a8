/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.PackUse;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.fold.LedgerFold.EarlierRows;
import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.projector.state.RowKeys.Kind;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.DaySum;
import io.glueledger.state.StoredFindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The rows of one partition, one at a time, and those of which there are few. */
public class LedgerRows implements EarlierRows {

  /** Name of the store. */
  public static final String STORE = "ledger";

  private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

  /** Rows in a store that belongs to one partition. */
  public LedgerRows(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** The partition's counts. */
  public PartitionCounts counts() {
    return get(RowKeys.counts()).map(CountsRowFormat::read).orElse(PartitionCounts.EMPTY);
  }

  /** What is remembered of a connection. */
  public Optional<ConnectionRow> connection(String key) {
    return get(RowKeys.connection(key)).map(ConnectionRowFormat::read);
  }

  @Override
  public Optional<RecordedChange> ended(String changeId) {
    return get(RowKeys.ended(changeId)).map(row -> CanonicalAvro.read(RecordedChange.class, row));
  }

  @Override
  public Optional<RecordedAccess> access(String accessId) {
    return get(RowKeys.access(accessId)).map(row -> CanonicalAvro.read(RecordedAccess.class, row));
  }

  /** The record key of the connection that an open change is about. */
  public Optional<String> open(String changeId) {
    RowKeys.Range range = RowKeys.open(changeId);
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(range.from(), range.to())) {
      return entries.hasNext()
          ? Optional.of(new String(entries.next().value, UTF_8))
          : Optional.empty();
    }
  }

  @Override
  public Optional<ConnectionVersion> version(String key, long number) {
    return get(RowKeys.version(key, number))
        .map(row -> CanonicalAvro.read(ConnectionVersion.class, row));
  }

  @Override
  public List<OpenFinding> findings(String key) {
    return get(RowKeys.findings(key)).map(LedgerRows::findings).orElse(List.of());
  }

  /** What was counted on a day. */
  public LedgerDay day(LocalDate day) {
    return get(RowKeys.day(day))
        .map(row -> CanonicalAvro.read(LedgerDay.class, row))
        .orElseGet(() -> DaySum.none(day));
  }

  /** The days on which something happened, both ends within, in their order. */
  public List<LedgerDay> days(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? List.of() : all(RowKeys.days(from, to), LedgerDay.class);
  }

  /** All runs of judgements by one policy pack, the last one too, which may go on. */
  public List<PackUse> packUses() {
    List<PackUse> uses = all(RowKeys.all(Kind.PACK_USE), PackUse.class);
    counts().pack().ifPresent(uses::add);
    return uses;
  }

  /** A finding of the log itself. */
  public Optional<OpenFinding> logFinding(String field) {
    return get(RowKeys.logFinding(field)).map(row -> CanonicalAvro.read(OpenFinding.class, row));
  }

  ReadOnlyKeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  static List<OpenFinding> findings(byte[] row) {
    return CanonicalAvro.read(StoredFindings.class, row).getFindings();
  }

  private <T extends SpecificRecord> List<T> all(RowKeys.Range range, Class<T> type) {
    List<T> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(range.from(), range.to())) {
      while (entries.hasNext()) {
        found.add(CanonicalAvro.read(type, entries.next().value));
      }
    }
    return found;
  }

  private Optional<byte[]> get(Bytes key) {
    return Optional.ofNullable(store.get(key));
  }
}

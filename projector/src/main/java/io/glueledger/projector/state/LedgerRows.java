/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.fold.LedgerFold.EarlierRows;
import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.state.StoredFindings;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The rows of one partition, one at a time. */
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

  private Optional<byte[]> get(Bytes key) {
    return Optional.ofNullable(store.get(key));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import io.glueledger.projector.codec.CanonicalAvro;
import io.glueledger.projector.codec.FindingsCodec;
import io.glueledger.projector.codec.TallyCodec;
import io.glueledger.projector.codec.TrackedCodec;
import io.glueledger.projector.fold.ReadModel;
import io.glueledger.projector.model.Tally;
import io.glueledger.projector.model.Tracked;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The rows of one partition, one at a time. */
public class LedgerRows implements ReadModel {

  /** Name of the store. */
  public static final String STORE = "ledger";

  private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

  /** Rows in a store that belongs to one partition. */
  public LedgerRows(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** The partition's counts. */
  public Tally tally() {
    return get(Keys.tally()).map(TallyCodec::read).orElse(Tally.EMPTY);
  }

  /** What is remembered of a connection. */
  public Optional<Tracked> tracked(String key) {
    return get(Keys.tracked(key)).map(TrackedCodec::read);
  }

  @Override
  public Optional<RecordedChange> ended(String changeId) {
    return get(Keys.ended(changeId)).map(row -> CanonicalAvro.read(RecordedChange.class, row));
  }

  /** The record key of the connection that an open change is about. */
  public Optional<String> open(String changeId) {
    Keys.Range range = Keys.open(changeId);
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(range.from(), range.to())) {
      return entries.hasNext()
          ? Optional.of(new String(entries.next().value, UTF_8))
          : Optional.empty();
    }
  }

  @Override
  public Optional<ConnectionVersion> version(String key, long number) {
    return get(Keys.version(key, number))
        .map(row -> CanonicalAvro.read(ConnectionVersion.class, row));
  }

  @Override
  public List<OpenFinding> findings(String key) {
    return get(Keys.findings(key)).map(FindingsCodec::read).orElse(List.of());
  }

  /** A finding of the log itself. */
  public Optional<OpenFinding> logFinding(String field) {
    return get(Keys.logFinding(field)).map(row -> CanonicalAvro.read(OpenFinding.class, row));
  }

  ReadOnlyKeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  private Optional<byte[]> get(Bytes key) {
    return Optional.ofNullable(store.get(key));
  }
}

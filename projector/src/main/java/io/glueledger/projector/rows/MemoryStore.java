/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Rows without Kafka: what a replay writes to. One thread. */
public final class MemoryStore implements RowStore {

  private final KeyValueStore<Bytes, byte[]> rows = Stores.inMemoryKeyValueStore("rows").get();

  @Override
  public void put(Bytes key, LazyRow row) {
    rows.put(key, row.bytes());
  }

  @Override
  public void add(Bytes key, LazyRow row) {
    if (rows.putIfAbsent(key, row.bytes()) != null) {
      throw new IllegalStateException("there is a row of that key");
    }
  }

  @Override
  public void remove(Bytes key) {
    rows.delete(key);
  }

  @Override
  @SuppressWarnings("NullAway") // As the interface has it: null for none.
  public byte[] get(Bytes key) {
    return rows.get(key);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return rows.range(from, to);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
    return rows.reverseRange(from, to);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return rows.all();
  }

  @Override
  public long approximateNumEntries() {
    return rows.approximateNumEntries();
  }
}

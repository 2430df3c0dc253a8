/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Rows without Kafka: what a replay writes to. One thread. */
public final class MemoryStore implements RowStore {

  private final NavigableMap<Bytes, byte[]> rows = new TreeMap<>();

  @Override
  public void put(Bytes key, Row row) {
    rows.put(key, row.bytes());
  }

  @Override
  public void add(Bytes key, Row row) {
    if (rows.put(key, row.bytes()) != null) {
      throw new IllegalStateException("there is a row of that key");
    }
  }

  @Override
  public void remove(Bytes key) {
    rows.remove(key);
  }

  @Override
  @SuppressWarnings("NullAway") // As the interface has it: null for none.
  public byte[] get(Bytes key) {
    return rows.get(key);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return new Entries(rows.subMap(from, true, to, true));
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
    return new Entries(rows.subMap(from, true, to, true).descendingMap());
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return new Entries(rows);
  }

  @Override
  public long approximateNumEntries() {
    return rows.size();
  }

  private static final class Entries implements KeyValueIterator<Bytes, byte[]> {
    private final Iterator<Map.Entry<Bytes, byte[]>> entries;

    Entries(Map<Bytes, byte[]> rows) {
      this.entries = List.copyOf(rows.entrySet()).iterator();
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      Map.Entry<Bytes, byte[]> entry = entries.next();
      return new KeyValue<>(entry.getKey(), entry.getValue());
    }

    @Override
    public Bytes peekNextKey() {
      throw new UnsupportedOperationException("nobody looks ahead");
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}

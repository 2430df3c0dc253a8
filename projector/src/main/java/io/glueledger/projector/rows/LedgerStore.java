/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Rows before a store of Kafka Streams: what was written since the last commit waits here and is
 * handed down at once, each row in its last form. Streams' own record cache does the like with
 * bytes, which then have to be made for each event of a connection; and it hands down one row after
 * the other.
 *
 * <p>{@link WrappedStateStore} is how Streams knows a store that must hand down before a commit. It
 * is no public class of Streams, and there is none: {@code flush} and {@code commit} of a store
 * come after the commit.
 */
public final class LedgerStore
    extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> implements RowStore {

  private final int mostWaiting;

  /** Guarded by itself: queries read it. Not sorted: it is short, and written far more often. */
  private final Map<Bytes, Waiting> waiting = new HashMap<>();

  /**
   * A row that has not been handed down.
   *
   * @param row null if it is to be removed
   * @param isNew whether there is none below
   */
  record Waiting(@Nullable LazyRow row, boolean isNew) {
    byte @Nullable [] bytes() {
      return row == null ? null : row.bytes();
    }
  }

  /**
   * Rows before a store.
   *
   * @param mostWaiting rows; when there are more they are handed down before a commit
   */
  LedgerStore(KeyValueStore<Bytes, byte[]> below, int mostWaiting) {
    super(below);
    this.mostWaiting = mostWaiting;
  }

  @Override
  public void put(Bytes key, LazyRow row) {
    write(key, before -> new Waiting(row, before != null && before.isNew()));
  }

  @Override
  public void add(Bytes key, LazyRow row) {
    // If it waits to be removed, it is there still.
    write(key, before -> new Waiting(row, before == null || before.isNew()));
  }

  @Override
  public void remove(Bytes key) {
    write(key, before -> before != null && before.isNew() ? null : new Waiting(null, false));
  }

  private void write(Bytes key, Function<@Nullable Waiting, @Nullable Waiting> change) {
    int size;
    synchronized (waiting) {
      waiting.compute(key, (same, before) -> change.apply(before));
      size = waiting.size();
    }
    if (size > mostWaiting) {
      flushCache();
    }
  }

  /** Hands down all that waits: Streams calls this before it commits. */
  @Override
  public void flushCache() {
    // Only this thread writes, so it may read without the lock.
    List<KeyValue<Bytes, byte[]>> rows = new ArrayList<>(waiting.size());
    waiting.forEach((key, row) -> rows.add(KeyValue.pair(key, row.bytes())));
    wrapped().putAll(rows);
    // Only now, so that a query that looks here and then below misses nothing.
    clearCache();
  }

  /** Forgets what waits: it was not committed, and never will be. */
  @Override
  public void clearCache() {
    synchronized (waiting) {
      waiting.clear();
    }
  }

  @Override
  @SuppressWarnings("NullAway") // As the interface has it: null for none.
  public byte[] get(Bytes key) {
    Waiting row;
    synchronized (waiting) {
      row = waiting.get(key);
    }
    return row == null ? wrapped().get(key) : row.bytes();
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return new MergedRows(waiting(from, to), wrapped().range(from, to), false);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
    return new MergedRows(waiting(from, to), wrapped().reverseRange(from, to), true);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return new MergedRows(waiting(null, null), wrapped().all(), false);
  }

  /** What waits; asked before one looks below: what is handed down meanwhile is then seen twice. */
  private NavigableMap<Bytes, Waiting> waiting(@Nullable Bytes from, @Nullable Bytes to) {
    NavigableMap<Bytes, Waiting> within = new TreeMap<>();
    synchronized (waiting) {
      waiting.forEach(
          (key, row) -> {
            if ((from == null || key.compareTo(from) >= 0)
                && (to == null || key.compareTo(to) <= 0)) {
              within.put(key, row);
            }
          });
    }
    return within;
  }

  @Override
  public long approximateNumEntries() {
    return wrapped().approximateNumEntries();
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    clearCache();
    super.init(context, root);
  }

  @Override
  public void close() {
    clearCache();
    super.close();
  }
}

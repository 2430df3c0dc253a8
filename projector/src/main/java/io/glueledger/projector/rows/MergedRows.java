/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import io.glueledger.projector.rows.LedgerStore.Waiting;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait and those below them as one list. Where both have a key, the waiting one counts.
 */
final class MergedRows implements KeyValueIterator<Bytes, byte[]> {

  private final Iterator<Map.Entry<Bytes, Waiting>> above;
  private final KeyValueIterator<Bytes, byte[]> below;
  private final boolean descending;
  private @Nullable KeyValue<Bytes, byte[]> nextAbove;
  private @Nullable KeyValue<Bytes, byte[]> nextBelow;
  private @Nullable KeyValue<Bytes, byte[]> next;

  /**
   * Both lists as one.
   *
   * @param descending whether {@code below} goes from the greatest key to the least
   */
  MergedRows(
      NavigableMap<Bytes, Waiting> above,
      KeyValueIterator<Bytes, byte[]> below,
      boolean descending) {
    this.above = (descending ? above.descendingMap() : above).entrySet().iterator();
    this.below = below;
    this.descending = descending;
    stepAbove();
    stepBelow();
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public KeyValue<Bytes, byte[]> next() {
    KeyValue<Bytes, byte[]> row = next;
    if (row == null) {
      throw new NoSuchElementException("there is no row left");
    }
    advance();
    return row;
  }

  @Override
  public Bytes peekNextKey() {
    KeyValue<Bytes, byte[]> row = next;
    if (row == null) {
      throw new NoSuchElementException("there is no row left");
    }
    return row.key;
  }

  @Override
  public void close() {
    below.close();
  }

  private void advance() {
    do {
      next = step();
    } while (next != null && next.value == null);
  }

  private @Nullable KeyValue<Bytes, byte[]> step() {
    KeyValue<Bytes, byte[]> one = nextAbove;
    KeyValue<Bytes, byte[]> other = nextBelow;
    if (one == null) {
      stepBelow();
      return other;
    }
    int order = other == null ? -1 : order(one.key, other.key);
    if (order > 0) {
      stepBelow();
      return other;
    }
    if (order == 0) {
      stepBelow();
    }
    stepAbove();
    return one;
  }

  private int order(Bytes one, Bytes other) {
    return descending ? other.compareTo(one) : one.compareTo(other);
  }

  private void stepAbove() {
    nextAbove = null;
    if (above.hasNext()) {
      Map.Entry<Bytes, Waiting> entry = above.next();
      nextAbove = new KeyValue<>(entry.getKey(), entry.getValue().bytes());
    }
  }

  private void stepBelow() {
    nextBelow = below.hasNext() ? below.next() : null;
  }
}

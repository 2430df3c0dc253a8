/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The beginning of several lists as one. Each is read in small pieces and only as far as it is
 * needed: of a page of all partitions, most rows of most partitions are not.
 */
final class ListMerge {

  /** Pieces are a little longer than an even share, because no share is even. */
  private static final int SPARE = 3;

  private ListMerge() {}

  /** One list, in the order of the merge. */
  interface Source<T> {
    /**
     * A piece of the list.
     *
     * @param after only what comes after that item; the list's beginning if empty
     * @param most fewer are given only at the list's end; a few more may be
     */
    List<T> read(Optional<T> after, int most);
  }

  /**
   * The first {@code count} items of all lists, or all there are; more only if several stand where
   * the last one does.
   */
  static <T> List<T> first(
      List<? extends Source<T>> sources, Comparator<? super T> order, int count) {
    int piece = sources.size() < 2 ? count : count / sources.size() + SPARE;
    PriorityQueue<Cursor<T>> heads =
        new PriorityQueue<>(
            Math.max(1, sources.size()), Comparator.comparing(Cursor<T>::head, order));
    for (Source<T> source : sources) {
      Cursor<T> cursor = new Cursor<>(source, piece);
      if (cursor.proceed()) {
        heads.add(cursor);
      }
    }
    List<T> merged = new ArrayList<>();
    while (!heads.isEmpty()) {
      Cursor<T> next = heads.remove();
      int size = merged.size();
      if (size >= count && order.compare(next.head(), merged.get(size - 1)) != 0) {
        break;
      }
      merged.add(next.head());
      if (next.proceed()) {
        heads.add(next);
      }
    }
    return merged;
  }

  /** Where the merge stands in one list. */
  private static final class Cursor<T> {
    private final Source<T> source;
    private final int piece;
    private List<T> items = List.of();
    private int at = -1;
    private boolean whole;

    Cursor(Source<T> source, int piece) {
      this.source = source;
      this.piece = piece;
    }

    T head() {
      return items.get(at);
    }

    /** Goes to the next item; says whether there is one. */
    boolean proceed() {
      at++;
      if (at == items.size() && !whole) {
        items = source.read(at == 0 ? Optional.empty() : Optional.of(items.get(at - 1)), piece);
        whole = items.size() < piece;
        at = 0;
      }
      return at < items.size();
    }
  }
}

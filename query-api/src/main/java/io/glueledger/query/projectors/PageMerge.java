/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.query.ledger.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Makes one page of the pages of several projectors, each in the same order. */
final class PageMerge {
  private PageMerge() {}

  /**
   * Takes the first items of all. A page never ends between items of one place, for the next one
   * begins after that place.
   *
   * @param position where an item stands, computed once for each
   * @param limit how many at most
   */
  static <T, P> Page<T> merge(
      List<Page<T>> pages, Function<T, P> position, Comparator<P> order, int limit) {
    if (pages.size() == 1) {
      return pages.get(0);
    }
    PriorityQueue<Head<T, P>> heads =
        new PriorityQueue<>(Comparator.comparing(Head<T, P>::position, order));
    boolean more = false;
    for (Page<T> page : pages) {
      push(heads, page.items().iterator(), position);
      more |= page.more();
    }
    List<T> merged = new ArrayList<>();
    P last = null;
    for (Head<T, P> head = heads.peek(); head != null; head = heads.peek()) {
      boolean samePlace = last != null && order.compare(last, head.position()) == 0;
      if (merged.size() >= limit && !samePlace) {
        return new Page<>(merged, true);
      }
      heads.remove();
      merged.add(head.item());
      last = head.position();
      push(heads, head.rest(), position);
    }
    return new Page<>(merged, more);
  }

  private record Head<T, P>(T item, P position, Iterator<T> rest) {}

  private static <T, P> void push(
      PriorityQueue<Head<T, P>> heads, Iterator<T> rest, Function<T, P> position) {
    if (rest.hasNext()) {
      T item = rest.next();
      heads.add(new Head<>(item, position.apply(item), rest));
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.event.ChangePosition;
import io.glueledger.projector.state.RowKeys.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * An index by time, walked from its newest entry back.
 *
 * @param owner whose entries are wanted; empty text in an index of all
 * @param from no entries before
 * @param to no entries later
 * @param before where the last page ended
 */
record IndexScan(
    Kind index,
    String owner,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<ChangePosition> before) {

  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE - 1);

  /**
   * At most so many of what the entries lead to.
   *
   * @param read what an entry's place and row lead to; empty if it is not wanted
   */
  <T> List<T> list(
      LedgerRows rows, int most, BiFunction<ChangePosition, byte[], Optional<T>> read) {
    Instant latest = before.map(ChangePosition::getRequestedAt).orElse(LATEST);
    RowKeys.Range range =
        RowKeys.between(
            index, owner, from.orElse(Instant.EPOCH), to.filter(latest::isAfter).orElse(latest));
    List<T> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries =
        rows.store().reverseRange(range.from(), range.to())) {
      while (entries.hasNext() && found.size() < most) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        read.apply(RowKeys.change(entry.key, index, owner), entry.value).ifPresent(found::add);
      }
    }
    return found;
  }
}

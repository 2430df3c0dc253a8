/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.definition.comparison.stripping.FingerprintRemoval;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.projector.filter.ReviewMatcher;
import io.glueledger.projector.state.RowKeys.Kind;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Finds items of the review queue in the rows of one partition. */
public final class ReviewScan {

  private final LedgerRows rows;

  public ReviewScan(LedgerRows rows) {
    this.rows = rows;
  }

  /** At most {@code most} items after a place, in the order of {@link ListOrder#WORST_FIRST}. */
  public List<ReviewItem> list(ReviewFilter filter, Optional<ReviewPosition> after, int most) {
    ReviewMatcher matcher = new ReviewMatcher(filter, after);
    Optional<String> key = filter.getConnection().map(ConnectionKeys::text);
    Stream<ReviewItem> queue =
        key.map(of -> queueOf(of, matcher))
            .orElseGet(() -> scan(Kind.REVIEW, "", matcher, most).stream());
    Stream<ReviewItem> ended =
        matcher.wantsEnded()
            ? scan(
                key.isPresent() ? Kind.REVIEW_ENDED_OF_CONNECTION : Kind.REVIEW_ENDED,
                key.orElse(""),
                matcher,
                most)
                .stream()
            : Stream.empty();
    return Stream.concat(queue, ended)
        .sorted(Comparator.comparing(ListOrder::review, ListOrder.WORST_FIRST))
        .limit(most)
        .toList();
  }

  private Stream<ReviewItem> queueOf(String key, ReviewMatcher matcher) {
    return rows.connection(key).stream()
        .flatMap(row -> row.state().review().items().stream())
        .map(FingerprintRemoval::withoutFingerprints)
        .filter(matcher::accepts);
  }

  private List<ReviewItem> scan(Kind index, String owner, ReviewMatcher matcher, int most) {
    RowKeys.Range range = RowKeys.reviewAfter(index, owner, matcher.after());
    List<ReviewItem> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries =
        rows.store().reverseRange(range.from(), range.to())) {
      while (entries.hasNext() && found.size() < most) {
        Optional.of(CanonicalAvro.read(ReviewItem.class, entries.next().value))
            .filter(matcher::accepts)
            .ifPresent(found::add);
      }
    }
    return found;
  }
}

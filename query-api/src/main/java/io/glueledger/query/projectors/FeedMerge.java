/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.FeedItem;
import io.glueledger.event.FeedPage;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several projectors say has come to be, as one. */
final class FeedMerge {

  private FeedMerge() {}

  /** An item, and the latest time of the items of its partition up to it. */
  private record Timed(Instant at, FeedItem item) {}

  /** Items by when they ended; those of each partition stay in the order of the log. */
  static FeedPage merge(List<FeedPage> parts) {
    Map<Integer, Instant> latest = new HashMap<>();
    List<FeedItem> items =
        parts.stream()
            .flatMap(part -> part.getItems().stream())
            .map(item -> timed(item, latest))
            .sorted(Comparator.comparing(Timed::at))
            .map(Timed::item)
            .toList();
    return new FeedPage(
        items,
        parts.stream().flatMap(part -> part.getPositions().stream()).toList(),
        parts.stream().anyMatch(FeedPage::getMore));
  }

  private static Timed timed(FeedItem item, Map<Integer, Instant> latest) {
    Instant own = item.getChange().getFinishedAt().orElse(item.getChange().getRequestedAt());
    int partition = item.getPosition().getPartition();
    Instant at = latest.merge(partition, own, (known, next) -> next.isAfter(known) ? next : known);
    return new Timed(at, item);
  }

  /** How far the partitions are. */
  static ReadPositions positions(FeedPage page) {
    TreeMap<Integer, Long> positions = new TreeMap<>();
    page.getPositions().forEach(at -> positions.put(at.getPartition(), at.getOffset()));
    return new ReadPositions(positions);
  }
}

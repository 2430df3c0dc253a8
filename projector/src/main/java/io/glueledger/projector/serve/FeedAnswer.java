/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.event.FeedItem;
import io.glueledger.event.FeedPage;
import io.glueledger.event.FeedPosition;
import io.glueledger.event.FeedRequest;
import io.glueledger.projector.state.ChangeScan;
import io.glueledger.projector.state.LedgerRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has come to be since some positions. */
final class FeedAnswer {

  private FeedAnswer() {}

  /** Looks through each partition by itself; none waits until another one has nothing more. */
  static FeedPage of(FeedRequest request, PartitionReader reader) {
    Map<Integer, Long> after = new HashMap<>();
    request.getAfter().forEach(at -> after.put(at.getPartition(), at.getOffset()));
    List<FeedItem> items = new ArrayList<>();
    List<FeedPosition> positions = new ArrayList<>();
    boolean[] more = {false};
    reader
        .numbered(request.getFilter().getConnection(), request.getPartitions())
        .forEach(
            (partition, rows) -> {
              ChangeScan.Feed feed =
                  feed(request, partition, rows, after.getOrDefault(partition, -1L));
              items.addAll(feed.items());
              positions.add(new FeedPosition(partition, feed.upTo()));
              more[0] |= feed.cut();
            });
    return new FeedPage(items, positions, more[0]);
  }

  private static ChangeScan.Feed feed(
      FeedRequest request, int partition, LedgerRows rows, long after) {
    return request.getLimit() == 0
        ? new ChangeScan.Feed(List.of(), rows.counts().folded(), false)
        : new ChangeScan(rows).feed(partition, after, request.getFilter(), request.getLimit());
  }
}

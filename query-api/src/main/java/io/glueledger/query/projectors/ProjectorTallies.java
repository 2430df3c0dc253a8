/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.ChangeFilter;
import io.glueledger.event.DaysRequest;
import io.glueledger.event.FeedPage;
import io.glueledger.event.FeedPosition;
import io.glueledger.event.FeedRequest;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.PackRequest;
import io.glueledger.event.PackUse;
import io.glueledger.event.PacksRequest;
import io.glueledger.event.PolicyPack;
import io.glueledger.schemas.readmodel.DaySum;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is counted, kept and followed beside the views, asked of the projectors. */
final class ProjectorTallies {
  private final ProjectorLedger ledger;

  ProjectorTallies(ProjectorLedger ledger) {
    this.ledger = ledger;
  }

  CompletableFuture<List<LedgerDay>> days(LocalDate from, LocalDate to) {
    return ledger
        .ask(InternalPath.DAYS, partitions -> new DaysRequest(from, to, partitions))
        .all(Optional.empty())
        .thenApply(parts -> DaySum.sum(parts.stream().flatMap(part -> part.getItems().stream())));
  }

  CompletableFuture<FeedPage> feed(ChangeFilter filter, ReadPositions after, int limit) {
    List<FeedPosition> positions =
        after.byPartition().entrySet().stream()
            .map(at -> new FeedPosition(at.getKey(), at.getValue()))
            .toList();
    return ledger
        .ask(InternalPath.FEED, partitions -> new FeedRequest(filter, positions, limit, partitions))
        .all(filter.getConnection())
        .thenApply(FeedMerge::merge);
  }

  CompletableFuture<ReadPositions> feedEnd(ChangeFilter filter) {
    return feed(filter, ReadPositions.NONE, 0).thenApply(FeedMerge::positions);
  }

  CompletableFuture<List<PackUse>> packs() {
    return ledger
        .ask(InternalPath.PACKS, PacksRequest::new)
        .all(Optional.empty())
        .thenApply(parts -> parts.stream().flatMap(part -> part.getItems().stream()).toList());
  }

  CompletableFuture<Optional<PolicyPack>> pack(String hash) {
    return ledger.ask(InternalPath.PACK, partitions -> new PackRequest(hash)).any(Optional.empty());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.CompareRequest;
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.DifferencesRequest;
import io.glueledger.event.VersionPoint;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Versions of connections, alone and beside each other, asked of the projectors. */
final class ProjectorVersions {
  private final ProjectorLedger ledger;

  ProjectorVersions(ProjectorLedger ledger) {
    this.ledger = ledger;
  }

  CompletableFuture<Page<ConnectionVersion>> versions(
      ConnectionId id, OptionalLong before, int limit) {
    VersionsRequest request =
        new VersionsRequest(id, before.isPresent() ? before.getAsLong() : null, limit);
    return ledger
        .ask(InternalPath.VERSIONS, partitions -> request)
        .any(Optional.of(id))
        .thenApply(
            found ->
                found
                    .map(page -> new Page<>(page.getItems(), page.getMore()))
                    .orElseGet(() -> new Page<>(List.of(), false)));
  }

  CompletableFuture<Optional<ConnectionVersion>> version(ConnectionId id, VersionPoint point) {
    return ledger
        .ask(
            InternalPath.VERSION,
            partitions ->
                new VersionRequest(id, point.getNumber().orElse(null), point.getAt().orElse(null)))
        .any(Optional.of(id));
  }

  CompletableFuture<Optional<Comparison>> compare(
      ConnectionId id, VersionPoint before, VersionPoint after) {
    return ledger
        .ask(InternalPath.COMPARE, partitions -> new CompareRequest(id, before, after, null))
        .any(Optional.of(id));
  }

  CompletableFuture<Optional<Comparison>> compare(
      ConnectionVersion other, ConnectionId id, VersionPoint after) {
    VersionPoint none = new VersionPoint(null, null);
    return ledger
        .ask(InternalPath.COMPARE, partitions -> new CompareRequest(id, none, after, other))
        .any(Optional.of(id));
  }

  CompletableFuture<Page<Comparison>> differences(
      Instant earlier, Instant later, Optional<String> text, Optional<String> after, int limit) {
    return ledger
        .ask(
            InternalPath.DIFFERENCES,
            partitions ->
                new DifferencesRequest(
                    earlier, later, text.orElse(null), after.orElse(null), limit, partitions))
        .all(Optional.empty())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::compared,
                    ListOrder.BYTES,
                    limit));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.AccessesRequest;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ClosedFindingFilter;
import io.glueledger.event.ClosedFindingsRequest;
import io.glueledger.event.CompareRequest;
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionRequest;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.DaysRequest;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.FindingsRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.PackRequest;
import io.glueledger.event.PackUse;
import io.glueledger.event.PacksRequest;
import io.glueledger.event.PolicyPack;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.event.ReviewRequest;
import io.glueledger.event.VersionPoint;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.http.AnswerFreshness;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.DaySum;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.readmodel.OverviewSum;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** The ledger, asked of the projectors: one for one connection, all and merged for lists. */
public final class ProjectorLedger implements Ledger, AutoCloseable {
  private final ProjectorClient client;
  private final ProjectorDiscovery discovery;
  private final Duration moveWait;

  /**
   * Connects to nobody yet.
   *
   * @param token what the projectors want to see
   */
  public ProjectorLedger(ProjectorsConfig config, String token) {
    this.client = new ProjectorClient(token, config.answerTimeout());
    this.discovery =
        new ProjectorDiscovery(client, config.urls(), config.refreshInterval(), System::nanoTime);
    this.moveWait = config.moveWait();
  }

  /** Why nothing can be answered now, as far as is known; empty if something can. */
  public Optional<String> notReady() {
    discovery.current();
    return discovery
        .latest()
        .map(
            known ->
                known.instances().getReady()
                    ? Optional.<String>empty()
                    : Optional.of("the projector is still reading the log"))
        .orElseGet(() -> Optional.of("no projector has answered yet"));
  }

  @Override
  public CompletableFuture<Overview> overview() {
    return ask(InternalPath.OVERVIEW, OverviewRequest::new)
        .all(Optional.empty())
        .thenApply(OverviewSum::sum);
  }

  @Override
  public CompletableFuture<Optional<ConnectionSummary>> connection(ConnectionId id) {
    return ask(InternalPath.CONNECTION, partitions -> new ConnectionRequest(id))
        .any(Optional.of(id));
  }

  @Override
  public CompletableFuture<Page<ConnectionSummary>> connections(
      ConnectionFilter filter, Optional<String> after, int limit) {
    return ask(
            InternalPath.CONNECTIONS,
            partitions -> new ConnectionsRequest(filter, after.orElse(null), limit, partitions))
        .all(Optional.empty())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::connection,
                    ListOrder.BYTES,
                    limit));
  }

  @Override
  public CompletableFuture<Optional<ConnectionVersion>> versionAt(ConnectionId id, Instant at) {
    return ask(InternalPath.VERSION, partitions -> new VersionRequest(id, null, at))
        .any(Optional.of(id));
  }

  @Override
  public CompletableFuture<Page<ConnectionVersion>> versions(
      ConnectionId id, OptionalLong before, int limit) {
    VersionsRequest request =
        new VersionsRequest(id, before.isPresent() ? before.getAsLong() : null, limit);
    return ask(InternalPath.VERSIONS, partitions -> request)
        .any(Optional.of(id))
        .thenApply(
            found ->
                found
                    .map(page -> new Page<>(page.getItems(), page.getMore()))
                    .orElseGet(() -> new Page<>(List.of(), false)));
  }

  @Override
  public CompletableFuture<Optional<Comparison>> compare(
      ConnectionId id, VersionPoint before, VersionPoint after) {
    return ask(InternalPath.COMPARE, partitions -> new CompareRequest(id, before, after))
        .any(Optional.of(id));
  }

  @Override
  public CompletableFuture<Optional<RecordedChange>> change(String changeId) {
    return ask(InternalPath.CHANGE, partitions -> new FindChangeRequest(changeId))
        .any(Optional.empty());
  }

  @Override
  public CompletableFuture<Page<RecordedChange>> changes(
      ChangeFilter filter, Optional<ChangePosition> before, int limit) {
    return ask(
            InternalPath.CHANGES,
            partitions -> new ChangesRequest(filter, before.orElse(null), limit, partitions))
        .all(filter.getConnection())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::change,
                    ListOrder.NEWEST_FIRST,
                    limit));
  }

  @Override
  public CompletableFuture<Page<RecordedAccess>> accesses(
      AccessFilter filter, Optional<ChangePosition> before, int limit) {
    return ask(
            InternalPath.ACCESSES,
            partitions -> new AccessesRequest(filter, before.orElse(null), limit, partitions))
        .all(filter.getConnection())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::access,
                    ListOrder.NEWEST_FIRST,
                    limit));
  }

  @Override
  public CompletableFuture<Page<OpenFinding>> findings(
      FindingFilter filter, Optional<FindingPosition> after, int limit) {
    return ask(
            InternalPath.FINDINGS,
            partitions -> new FindingsRequest(filter, after.orElse(null), limit, partitions))
        .all(filter.getConnection())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::finding,
                    ListOrder.FINDINGS,
                    limit));
  }

  @Override
  public CompletableFuture<Page<ClosedFinding>> closedFindings(
      ClosedFindingFilter filter, Optional<ChangePosition> before, int limit) {
    return ask(
            InternalPath.CLOSED_FINDINGS,
            partitions -> new ClosedFindingsRequest(filter, before.orElse(null), limit, partitions))
        .all(filter.getConnection())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::closed,
                    ListOrder.NEWEST_FIRST,
                    limit));
  }

  @Override
  public CompletableFuture<Page<ReviewItem>> review(
      ReviewFilter filter, Optional<ReviewPosition> after, int limit) {
    return ask(
            InternalPath.REVIEW,
            partitions -> new ReviewRequest(filter, after.orElse(null), limit, partitions))
        .all(filter.getConnection())
        .thenApply(
            pages ->
                PageMerge.merge(
                    pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                    ListOrder::review,
                    ListOrder.WORST_FIRST,
                    limit));
  }

  @Override
  public CompletableFuture<List<LedgerDay>> days(LocalDate from, LocalDate to) {
    return ask(InternalPath.DAYS, partitions -> new DaysRequest(from, to, partitions))
        .all(Optional.empty())
        .thenApply(parts -> DaySum.sum(parts.stream().flatMap(part -> part.getItems().stream())));
  }

  @Override
  public CompletableFuture<List<PackUse>> packs() {
    return ask(InternalPath.PACKS, PacksRequest::new)
        .all(Optional.empty())
        .thenApply(parts -> parts.stream().flatMap(part -> part.getItems().stream()).toList());
  }

  @Override
  public CompletableFuture<Optional<PolicyPack>> pack(String hash) {
    return ask(InternalPath.PACK, partitions -> new PackRequest(hash)).any(Optional.empty());
  }

  @Override
  public CompletableFuture<Instances> instances() {
    return discovery.refresh().thenApply(PartitionAssignment::instances);
  }

  @Override
  public void close() {
    client.close();
  }

  private <Q extends SpecificRecord, A extends SpecificRecord> AnswerGathering<Q, A> ask(
      InternalPath<Q, A> path, Function<List<Integer>, Q> request) {
    return new AnswerGathering<>(
        discovery,
        client,
        path,
        request,
        AnswerFreshness.current(),
        System.nanoTime() + moveWait.toNanos());
  }
}

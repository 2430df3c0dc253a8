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
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionRequest;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.FeedPage;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.FindingsRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.PackUse;
import io.glueledger.event.PolicyPack;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.event.ReviewRequest;
import io.glueledger.event.VersionPoint;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.http.AnswerFreshness;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.readmodel.OverviewSum;
import io.glueledger.schemas.readmodel.ReadPositions;
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
  private final ProjectorVersions versions = new ProjectorVersions(this);
  private final ProjectorTallies tallies = new ProjectorTallies(this);

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
    return version(id, new VersionPoint(null, at));
  }

  @Override
  public CompletableFuture<Page<ConnectionVersion>> versions(
      ConnectionId id, OptionalLong before, int limit) {
    return versions.versions(id, before, limit);
  }

  @Override
  public CompletableFuture<Optional<Comparison>> compare(
      ConnectionId id, VersionPoint before, VersionPoint after) {
    return versions.compare(id, before, after);
  }

  @Override
  public CompletableFuture<Optional<Comparison>> compare(
      ConnectionVersion other, ConnectionId id, VersionPoint after) {
    return versions.compare(other, id, after);
  }

  @Override
  public CompletableFuture<Optional<ConnectionVersion>> version(
      ConnectionId id, VersionPoint point) {
    return versions.version(id, point);
  }

  @Override
  public CompletableFuture<Page<Comparison>> differences(
      Instant earlier, Instant later, Optional<String> text, Optional<String> after, int limit) {
    return versions.differences(earlier, later, text, after, limit);
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
    return tallies.days(from, to);
  }

  @Override
  public CompletableFuture<FeedPage> feed(ChangeFilter filter, ReadPositions after, int limit) {
    return tallies.feed(filter, after, limit);
  }

  @Override
  public CompletableFuture<ReadPositions> feedEnd(ChangeFilter filter) {
    return tallies.feedEnd(filter);
  }

  @Override
  public CompletableFuture<List<PackUse>> packs() {
    return tallies.packs();
  }

  @Override
  public CompletableFuture<Optional<PolicyPack>> pack(String hash) {
    return tallies.pack(hash);
  }

  @Override
  public CompletableFuture<Instances> instances() {
    return discovery.refresh().thenApply(PartitionAssignment::instances);
  }

  @Override
  public void close() {
    client.close();
  }

  <Q extends SpecificRecord, A extends SpecificRecord> AnswerGathering<Q, A> ask(
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.ChangePage;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingPage;
import io.glueledger.event.Instances;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.VersionPage;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.ledger.ChangeFilter;
import io.glueledger.query.ledger.ChangePosition;
import io.glueledger.query.ledger.ConnectionFilter;
import io.glueledger.query.ledger.FindingFilter;
import io.glueledger.query.ledger.FindingPosition;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/** The ledger, asked of the projectors: one for one connection, all and merged for lists. */
public final class ProjectorLedger implements Ledger, AutoCloseable {
  private final ProjectorClient client;
  private final Discovery discovery;

  /**
   * Connects to nobody yet.
   *
   * @param token what the projectors want to see; empty if they are on loopback and want nothing
   */
  public ProjectorLedger(ProjectorsConfig config, Optional<String> token) {
    this.client = new ProjectorClient(token, config.answerTimeout());
    this.discovery =
        new Discovery(client, config.urls(), config.refreshInterval(), System::nanoTime);
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
    return everywhere(
        partitions -> InternalPath.of("overview").partitions(partitions),
        Overview.class,
        (gathering, assignment) ->
            gathering.all(assignment.allPartitions(), assignment).thenApply(Overviews::sum));
  }

  @Override
  public CompletableFuture<Optional<ConnectionSummary>> connection(ConnectionId id) {
    return one(id, InternalPath.of("connection").with("key", key(id)), ConnectionSummary.class);
  }

  @Override
  public CompletableFuture<Page<ConnectionSummary>> connections(
      ConnectionFilter filter, Optional<String> after, int limit) {
    return everywhere(
        partitions -> InternalPaths.connections(filter, after, limit).partitions(partitions),
        ConnectionPage.class,
        (gathering, assignment) ->
            gathering
                .all(assignment.allPartitions(), assignment)
                .thenApply(
                    pages ->
                        Merge.pages(
                            pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                            summary -> key(summary.getView().getConnection()),
                            FindingPosition::compareBytes,
                            limit)));
  }

  @Override
  public CompletableFuture<Optional<ConnectionVersion>> versionAt(ConnectionId id, Instant at) {
    return one(
        id,
        InternalPath.of("version").with("key", key(id)).with("at", at.toEpochMilli()),
        ConnectionVersion.class);
  }

  @Override
  public CompletableFuture<Page<ConnectionVersion>> versions(
      ConnectionId id, OptionalLong before, int limit) {
    InternalPath path = InternalPath.of("versions").with("key", key(id)).with("limit", limit);
    before.ifPresent(number -> path.with("before", number));
    return one(id, path, VersionPage.class)
        .thenApply(
            found ->
                found
                    .map(page -> new Page<>(page.getItems(), page.getMore()))
                    .orElseGet(() -> new Page<>(List.of(), false)));
  }

  @Override
  public CompletableFuture<Optional<RecordedChange>> change(String changeId) {
    return everywhere(
        partitions -> InternalPath.of("change").with("id", changeId),
        RecordedChange.class,
        (gathering, assignment) -> gathering.any(assignment.allPartitions(), assignment));
  }

  @Override
  public CompletableFuture<Page<RecordedChange>> changes(
      ChangeFilter filter, Optional<ChangePosition> before, int limit) {
    return everywhere(
        partitions -> InternalPaths.changes(filter, before, limit).partitions(partitions),
        ChangePage.class,
        (gathering, assignment) ->
            gathering
                .all(where(filter.connection(), assignment), assignment)
                .thenApply(
                    pages ->
                        Merge.pages(
                            pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                            ChangePosition::of,
                            ChangePosition.NEWEST_FIRST,
                            limit)));
  }

  @Override
  public CompletableFuture<Page<OpenFinding>> findings(
      FindingFilter filter, Optional<FindingPosition> after, int limit) {
    return everywhere(
        partitions -> InternalPaths.findings(filter, after, limit).partitions(partitions),
        FindingPage.class,
        (gathering, assignment) ->
            gathering
                .all(where(filter.connection(), assignment), assignment)
                .thenApply(
                    pages ->
                        Merge.pages(
                            pages.stream().map(p -> new Page<>(p.getItems(), p.getMore())).toList(),
                            FindingPosition::of,
                            FindingPosition.ORDER,
                            limit)));
  }

  @Override
  public CompletableFuture<Instances> instances() {
    return discovery.refresh().thenApply(Assignment::instances);
  }

  @Override
  public void close() {
    client.close();
  }

  private interface Asking<T extends SpecificRecordBase, R> {
    CompletableFuture<R> ask(Gathering<T> gathering, Assignment assignment);
  }

  private <T extends SpecificRecordBase, R> CompletableFuture<R> everywhere(
      Function<Set<Integer>, InternalPath> path, Class<T> type, Asking<T, R> asking) {
    return discovery
        .current()
        .thenCompose(known -> asking.ask(new Gathering<>(discovery, client, path, type), known));
  }

  private <T extends SpecificRecordBase> CompletableFuture<Optional<T>> one(
      ConnectionId id, InternalPath path, Class<T> type) {
    return everywhere(
        partitions -> path,
        type,
        (gathering, assignment) -> gathering.any(where(Optional.of(id), assignment), assignment));
  }

  private static Set<Integer> where(Optional<ConnectionId> connection, Assignment assignment) {
    return connection
        .map(id -> Set.of(ConnectionKeys.partition(key(id), assignment.partitions())))
        .orElseGet(assignment::allPartitions);
  }

  private static String key(ConnectionId id) {
    return ConnectionKeys.text(id);
  }
}

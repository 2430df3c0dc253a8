/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ClosedFindingFilter;
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FeedPage;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.Instances;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.PackUse;
import io.glueledger.event.PolicyPack;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.event.VersionPoint;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What the ledger says. Futures fail with {@link LedgerUnavailableException} if asking again later
 * may help, and with {@link LedgerFailureException} if it does not. Instants are ledger time.
 */
public interface Ledger {

  /** Counts over the whole ledger. */
  CompletableFuture<Overview> overview();

  /** One connection as it is now; empty if the ledger never heard of it. */
  CompletableFuture<Optional<ConnectionSummary>> connection(ConnectionId id);

  /**
   * Connections in the order of their record keys, as bytes.
   *
   * @param after record key to start after
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<ConnectionSummary>> connections(
      ConnectionFilter filter, Optional<String> after, int limit);

  /** The version that held at an instant; empty if there was none yet. */
  CompletableFuture<Optional<ConnectionVersion>> versionAt(ConnectionId id, Instant at);

  /**
   * Versions of one connection, newest first; no items if the ledger never heard of it.
   *
   * @param before only versions with smaller numbers
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<ConnectionVersion>> versions(
      ConnectionId id, OptionalLong before, int limit);

  /**
   * What two versions of one connection do not share; empty if there is no such later version.
   *
   * @param before may be a moment at which the connection was not known yet
   */
  CompletableFuture<Optional<Comparison>> compare(
      ConnectionId id, VersionPoint before, VersionPoint after);

  /**
   * What a version of another connection and one of this do not share; empty if there is no such
   * version of this one.
   */
  CompletableFuture<Optional<Comparison>> compare(
      ConnectionVersion other, ConnectionId id, VersionPoint after);

  /** The version of that number, or that held then; empty if there is none. */
  CompletableFuture<Optional<ConnectionVersion>> version(ConnectionId id, VersionPoint point);

  /**
   * Connections that were not the same at two moments, in the order of their record keys, as bytes.
   *
   * @param text a part of the name, case apart
   * @param after record key to start after
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<Comparison>> differences(
      Instant earlier, Instant later, Optional<String> text, Optional<String> after, int limit);

  /** One change, open or ended. */
  CompletableFuture<Optional<RecordedChange>> change(String changeId);

  /**
   * Changes, newest request first.
   *
   * @param before the last one that is not wanted again
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<RecordedChange>> changes(
      ChangeFilter filter, Optional<ChangePosition> before, int limit);

  /**
   * Uses of connections that changed nothing, newest first.
   *
   * @param before the last one that is not wanted again
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<RecordedAccess>> accesses(
      AccessFilter filter, Optional<ChangePosition> before, int limit);

  /**
   * What is risky now, or was at an instant, in the order of {@link
   * io.glueledger.schemas.readmodel.ListOrder#FINDINGS}.
   *
   * @param after the last one that is not wanted again
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<OpenFinding>> findings(
      FindingFilter filter, Optional<FindingPosition> after, int limit);

  /**
   * Findings that hold no more, last closed first.
   *
   * @param before the last one that is not wanted again
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<ClosedFinding>> closedFindings(
      ClosedFindingFilter filter, Optional<ChangePosition> before, int limit);

  /**
   * Items of the review queue, worst first, then newest first.
   *
   * @param after the last one that is not wanted again
   * @param limit 1 to 1000
   */
  CompletableFuture<Page<ReviewItem>> review(
      ReviewFilter filter, Optional<ReviewPosition> after, int limit);

  /** What happened day by day, both ends within; days on which nothing did are left out. */
  CompletableFuture<List<LedgerDay>> days(LocalDate from, LocalDate to);

  /**
   * Changes that ended, were corrected, or were found in Glue since some positions; those of each
   * partition in the order of the log.
   *
   * @param after partitions that are not named are followed from their beginning
   * @param limit 1 to 1000, of each projector
   */
  CompletableFuture<FeedPage> feed(ChangeFilter filter, ReadPositions after, int limit);

  /** The positions after which nothing has come to be yet. */
  CompletableFuture<ReadPositions> feedEnd(ChangeFilter filter);

  /** Which policy packs judged, and when, partition by partition, in no order. */
  CompletableFuture<List<PackUse>> packs();

  /** What the policy pack of that hash says; empty if no gate has kept one. */
  CompletableFuture<Optional<PolicyPack>> pack(String hash);

  /** Who serves the ledger. */
  CompletableFuture<Instances> instances();
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.Outcome;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.Severity;
import io.glueledger.schemas.readmodel.ReviewMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters that pages ask with, beside those that a caller gives. */
public final class LedgerFilters {

  /** Every connection, deleted ones too. */
  public static final ConnectionFilter EVERY_CONNECTION = ConnectionFilter.newBuilder().build();

  /** Every change. */
  public static final ChangeFilter EVERY_CHANGE = changes(null, List.of(), List.of());

  private LedgerFilters() {}

  /** What is open for review. */
  public static ReviewFilter openReview(Instant now) {
    return ReviewFilter.newBuilder()
        .setAt(ReviewMoment.present(now))
        .setStates(List.of(ReviewItemState.OPEN))
        .build();
  }

  /**
   * What is on the review queue of a connection.
   *
   * @param at the moment that is looked at; empty for now
   */
  public static ReviewFilter reviewOf(ConnectionId id, Optional<Instant> at, Instant now) {
    return ReviewFilter.newBuilder()
        .setAt(at.orElseGet(() -> ReviewMoment.present(now)))
        .setPast(at.isPresent())
        .setConnection(id)
        .build();
  }

  /** Changes of one connection that ended in one of these ways. */
  public static ChangeFilter endedChanges(ConnectionId id, List<Outcome> outcomes) {
    return changes(id, outcomes, List.of());
  }

  /** Changes of one connection that have come as far as one of these. */
  public static ChangeFilter changesIn(ConnectionId id, List<ChangeState> states) {
    return changes(id, List.of(), states);
  }

  /** Changes of all connections that have come as far as one of these. */
  public static ChangeFilter changesIn(List<ChangeState> states) {
    return changes(null, List.of(), states);
  }

  /** Accesses of one connection. */
  public static AccessFilter accessesOf(ConnectionId id) {
    return AccessFilter.newBuilder().setConnection(id).build();
  }

  /** Findings that are this bad, or worse. */
  public static FindingFilter findings(Severity least) {
    return FindingFilter.newBuilder().setSeverity(least).build();
  }

  private static ChangeFilter changes(
      @Nullable ConnectionId id, List<Outcome> outcomes, List<ChangeState> states) {
    return ChangeFilter.newBuilder()
        .setConnection(id)
        .setOutcomes(outcomes)
        .setStates(states)
        .build();
  }
}

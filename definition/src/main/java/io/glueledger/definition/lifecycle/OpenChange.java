/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that was requested and has not ended.
 *
 * @param requestedOffset where its {@code ChangeRequested} stands: its place in the queue
 * @param requestedAt ledger time of the request
 * @param decision the last decision; empty in state REQUESTED
 * @param inDoubt true in state IN_DOUBT
 */
public record OpenChange(
    String changeId,
    long requestedOffset,
    Instant requestedAt,
    Optional<Actor> actor,
    ChangeRequested request,
    Optional<ChangeDecided> decision,
    boolean inDoubt) {

  /**
   * True if the change may be sent to Glue when its turn comes. A decision to deny ends a change.
   */
  public boolean allowed() {
    return decision.isPresent();
  }

  /** How long after reading the request nothing of this change can be under way any more. */
  public Duration overdueAfter() {
    return Duration.ofMillis(request.getForwardWithinMillis() + request.getGlueTimeoutMillis());
  }

  OpenChange decided(ChangeDecided newer) {
    if (newer.getVerdict() == Verdict.DENY) {
      throw new IllegalArgumentException("A denied change is not open");
    }
    return new OpenChange(
        changeId, requestedOffset, requestedAt, actor, request, Optional.of(newer), inDoubt);
  }

  OpenChange doubted() {
    return new OpenChange(changeId, requestedOffset, requestedAt, actor, request, decision, true);
  }
}

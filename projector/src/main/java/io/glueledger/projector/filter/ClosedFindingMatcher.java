/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ClosedFindingFilter;
import io.glueledger.event.Finding;
import io.glueledger.schemas.readmodel.ListOrder;
import java.util.Optional;

/**
 * Tells whether a finding that holds no more is one that a list is to have.
 *
 * @param before only those that come after that place in the list
 */
public record ClosedFindingMatcher(ClosedFindingFilter filter, Optional<ChangePosition> before) {

  /** By where the index says that it is. */
  public boolean accepts(ChangePosition position) {
    return before.map(last -> ListOrder.NEWEST_FIRST.compare(position, last) > 0).orElse(true);
  }

  /** By all that is known of it. */
  public boolean accepts(ClosedFinding closed) {
    Finding finding = closed.getOpened().getFinding();
    return filter
            .getSeverity()
            .map(least -> finding.getSeverity().compareTo(least) >= 0)
            .orElse(true)
        && filter.getPolicy().map(finding.getPolicyId()::equals).orElse(true)
        && ControlMatch.accepts(filter.getControl(), finding)
        && filter.getFrom().map(at -> !closed.getClosedAt().isBefore(at)).orElse(true)
        && filter.getTo().map(at -> closed.getClosedAt().isBefore(at)).orElse(true);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.OpenFinding;
import io.glueledger.schemas.envelope.EffectiveMode;
import io.glueledger.schemas.readmodel.ListOrder;
import java.util.Optional;

/**
 * Tells whether a finding is one that a list is to have.
 *
 * @param after only those that come after that place in the list
 */
public record FindingMatcher(FindingFilter filter, Optional<FindingPosition> after) {

  /** By all that is known of it. */
  public boolean accepts(OpenFinding open) {
    return filter
            .getSeverity()
            .map(least -> open.getFinding().getSeverity().compareTo(least) >= 0)
            .orElse(true)
        && filter.getPolicy().map(open.getFinding().getPolicyId()::equals).orElse(true)
        && ControlMatch.accepts(filter.getControl(), open.getFinding())
        && (filter.getModes().isEmpty()
            || filter.getModes().contains(EffectiveMode.of(open.getFinding()).name()))
        && after
            .map(last -> ListOrder.FINDINGS.compare(ListOrder.finding(open), last) > 0)
            .orElse(true);
  }
}

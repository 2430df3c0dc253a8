/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.RecordedAccess;
import io.glueledger.schemas.readmodel.ListOrder;
import java.util.Optional;

/**
 * Tells whether an access is one that a list is to have.
 *
 * @param before only those that come after that place in the list
 */
public record AccessMatcher(AccessFilter filter, Optional<ChangePosition> before) {

  /** By where the index says that it is. */
  public boolean accepts(ChangePosition position) {
    return before.map(last -> ListOrder.NEWEST_FIRST.compare(position, last) > 0).orElse(true);
  }

  /** By all that is known of it. */
  public boolean accepts(RecordedAccess access) {
    return (filter.getKinds().isEmpty() || filter.getKinds().contains(access.getKind()))
        && filter
            .getPrincipal()
            .map(p -> access.getActor().map(Actor::getPrincipal).filter(p::equals).isPresent())
            .orElse(true)
        && filter.getFrom().map(at -> !access.getAt().isBefore(at)).orElse(true)
        && filter.getTo().map(at -> access.getAt().isBefore(at)).orElse(true);
  }
}

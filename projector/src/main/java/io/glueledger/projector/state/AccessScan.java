/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.RecordedAccess;
import io.glueledger.projector.filter.AccessMatcher;
import io.glueledger.projector.state.RowKeys.Kind;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.List;
import java.util.Optional;

/** Finds accesses in the rows of one partition. */
public final class AccessScan {

  private final LedgerRows rows;

  public AccessScan(LedgerRows rows) {
    this.rows = rows;
  }

  /** At most {@code most} accesses after a place in the list, newest first. */
  public List<RecordedAccess> list(AccessFilter filter, Optional<ChangePosition> before, int most) {
    AccessMatcher matcher = new AccessMatcher(filter, before);
    Kind index =
        filter.getConnection().isPresent()
            ? Kind.ACCESS_BY_CONNECTION
            : filter.getPrincipal().isPresent() ? Kind.ACCESS_BY_PRINCIPAL : Kind.ACCESS_BY_TIME;
    String owner =
        filter.getConnection().map(ConnectionKeys::text).or(filter::getPrincipal).orElse("");
    return new IndexScan(index, owner, filter.getFrom(), filter.getTo(), before)
        .list(
            rows,
            most,
            (at, entry) ->
                Optional.of(at)
                    .filter(matcher::accepts)
                    .flatMap(place -> rows.access(place.getChangeId()))
                    .filter(matcher::accepts));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.RecordedChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A place in a list of changes, newest first.
 *
 * @param requestedAt ledger time of the request
 * @param changeId the change
 */
public record ChangePosition(Instant requestedAt, String changeId) {

  /** Newest request first; of the same instant, the greater id first. */
  public static final Comparator<ChangePosition> NEWEST_FIRST =
      Comparator.comparing(ChangePosition::requestedAt)
          .thenComparing(ChangePosition::changeId)
          .reversed();

  /** What {@link #read} reads. */
  public List<String> write() {
    return List.of(Long.toString(requestedAt.toEpochMilli()), changeId);
  }

  /** Reads what {@link #write} wrote. */
  public static ChangePosition read(List<String> texts) {
    return new ChangePosition(Instant.ofEpochMilli(Long.parseLong(texts.get(0))), texts.get(1));
  }

  /** Where a change stands. */
  public static ChangePosition of(RecordedChange change) {
    return new ChangePosition(change.getRequestedAt(), change.getChangeId());
  }
}

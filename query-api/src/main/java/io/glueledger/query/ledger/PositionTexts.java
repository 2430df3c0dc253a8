/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.FindingPosition;
import java.time.Instant;
import java.util.List;

/** Places in lists as the texts that cursors hold. */
public final class PositionTexts {

  private PositionTexts() {}

  /** What {@link #change} reads. */
  public static List<String> write(ChangePosition position) {
    return List.of(Long.toString(position.getRequestedAt().toEpochMilli()), position.getChangeId());
  }

  /** Reads what {@link #write(ChangePosition)} wrote. */
  public static ChangePosition change(List<String> texts) {
    return new ChangePosition(Instant.ofEpochMilli(Long.parseLong(texts.get(0))), texts.get(1));
  }

  /** What {@link #finding} reads. */
  public static List<String> write(FindingPosition position) {
    return List.of(position.getKey(), position.getPolicy(), position.getField());
  }

  /** Reads what {@link #write(FindingPosition)} wrote. */
  public static FindingPosition finding(List<String> texts) {
    return new FindingPosition(texts.get(0), texts.get(1), texts.get(2));
  }
}

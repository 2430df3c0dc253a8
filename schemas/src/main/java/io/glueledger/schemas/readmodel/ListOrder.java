/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Where items of lists stand, and in which order. All who read or merge a list have it from here.
 */
public final class ListOrder {

  /** Texts as their UTF-8 bytes, which is the order of the projectors' rows. */
  public static final Comparator<String> BYTES =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  /** Newest request first; of the same instant, the greater id first. */
  public static final Comparator<ChangePosition> NEWEST_FIRST =
      Comparator.comparing(ChangePosition::getRequestedAt)
          .thenComparing(ChangePosition::getChangeId)
          .reversed();

  /** Worst first; of the same severity newest first, then the greater id. */
  public static final Comparator<ReviewPosition> WORST_FIRST =
      Comparator.comparing(ReviewPosition::getSeverity)
          .thenComparing(ReviewPosition::getSince)
          .thenComparing(ReviewPosition::getId, BYTES)
          .reversed();

  /** By record key, then policy, then field; findings of the log itself first. */
  public static final Comparator<FindingPosition> FINDINGS =
      Comparator.comparing(FindingPosition::getKey, BYTES)
          .thenComparing(FindingPosition::getPolicy, BYTES)
          .thenComparing(FindingPosition::getField, BYTES);

  private ListOrder() {}

  /** Where a connection stands: its record key, in the order of {@link #BYTES}. */
  public static String connection(ConnectionSummary summary) {
    return ConnectionKeys.text(summary.getView().getConnection());
  }

  /** Where a compared connection stands in the same order. */
  public static String compared(Comparison comparison) {
    return ConnectionKeys.text(comparison.getAfter().getConnection());
  }

  /** Where a change stands in {@link #NEWEST_FIRST}. */
  public static ChangePosition change(RecordedChange change) {
    return new ChangePosition(change.getRequestedAt(), change.getChangeId());
  }

  /** Where an access stands in {@link #NEWEST_FIRST}. */
  public static ChangePosition access(RecordedAccess access) {
    return new ChangePosition(access.getAt(), access.getAccessId());
  }

  /** Where a finding that holds no more stands in {@link #NEWEST_FIRST}. */
  public static ChangePosition closed(ClosedFinding finding) {
    return new ChangePosition(finding.getClosedAt(), finding.getId());
  }

  /** Where an item of the review queue stands in {@link #WORST_FIRST}. */
  public static ReviewPosition review(ReviewItem item) {
    Finding finding = item.getFinding();
    return new ReviewPosition(
        finding.getSeverity(),
        item.getSince(),
        String.join(
            " ",
            ConnectionKeys.text(item.getConnection()),
            Long.toString(item.getVersion()),
            finding.getPolicyId(),
            finding.getField().orElse("")));
  }

  /** Where a finding stands in {@link #FINDINGS}. */
  public static FindingPosition finding(OpenFinding open) {
    return new FindingPosition(
        open.getConnection().map(ConnectionKeys::text).orElse(""),
        open.getFinding().getPolicyId(),
        open.getFinding().getField().orElse(""));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Severity;
import io.glueledger.projector.fold.PartitionCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Findings of the log itself: that records on it are no events. There is one for each defect in
 * each partition, so that a flood of bad records is one finding and not ten thousand; each record
 * is in {@code glue-ledger.dead-letters}.
 */
public final class DeadLetterFindings {

  /** Policy id of the findings. */
  public static final String POLICY = "LOG-01";

  private DeadLetterFindings() {}

  /** The field of the finding: which records it is about. */
  public static String field(String topic, int partition, String defect) {
    return topic + "/" + partition + "/" + defect;
  }

  /** The finding after one more record with that defect. */
  public static OpenFinding finding(
      Optional<OpenFinding> before, String field, int partition, long offset, Instant ledgerTime) {
    Instant since = before.map(OpenFinding::getSince).orElse(ledgerTime);
    long first = before.map(OpenFinding::getOffset).orElse(offset);
    return new OpenFinding(null, finding(field, first, offset), since, null, partition, first);
  }

  /** The counts after one more. */
  public static PartitionCounts counted(PartitionCounts counts, long offset, Instant ledgerTime) {
    return counts.deadLetter().at(offset, ledgerTime);
  }

  private static Finding finding(String field, long first, long last) {
    String where =
        first == last
            ? "The record at offset " + first + " is no event"
            : "Records are no events; the first is at offset " + first + ", the last at " + last;
    return Finding.newBuilder()
        .setPolicyId(POLICY)
        .setTitle("The log holds records that are no events")
        .setSeverity(Severity.CRITICAL)
        .setEffect(Effect.WARN)
        .setField(field)
        .setReason(where + ". It was kept as a dead letter and changed nothing.")
        .setFix(
            "Find out who wrote to the log beside the gates, and take the right to do so from"
                + " them.")
        .setControls(List.of())
        .setEnforcement(Enforcement.ENFORCE)
        .setSource(FindingSource.LOG)
        .build();
  }
}

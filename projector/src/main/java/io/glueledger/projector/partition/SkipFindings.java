/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.LogSkip;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Severity;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Instant;
import java.util.List;

/**
 * Findings of records that an operator let pass by: one for each, since each may have changed a
 * connection. It stays open for as long as this version does not know the kind.
 */
final class SkipFindings {

  /** Policy id of the findings. */
  static final String POLICY = "LOG-02";

  /** The defect of the dead letter that is kept of it. */
  static final String DEFECT = "UNKNOWN_KIND";

  private SkipFindings() {}

  /**
   * The finding of a record that was skipped.
   *
   * @param kind what the record is, as its writer called it
   * @param ledgerTime when it was appended
   */
  static OpenFinding finding(LogSkip skip, String kind, Instant ledgerTime) {
    String field =
        TopicNames.CONNECTION_EVENTS + "/" + skip.getPartition() + "/" + skip.getOffset();
    Finding finding =
        Finding.newBuilder()
            .setPolicyId(POLICY)
            .setTitle("An event of an unknown kind was skipped")
            .setSeverity(Severity.CRITICAL)
            .setEffect(Effect.WARN)
            .setField(field)
            .setReason(
                "The record at offset "
                    + skip.getOffset()
                    + " is of the kind "
                    + kind
                    + ", which this version does not know. "
                    + skip.getSkippedBy()
                    + " let it pass: "
                    + skip.getReason())
            .setFix(
                "Upgrade the projectors to the version that wrote it; until then compare the"
                    + " connection with Glue.")
            .setControls(List.of())
            .setEnforcement(Enforcement.ENFORCE)
            .setSource(FindingSource.LOG)
            .build();
    return new OpenFinding(null, finding, ledgerTime, null, skip.getPartition(), skip.getOffset());
  }
}

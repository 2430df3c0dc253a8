/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.RecordedChange;
import org.apache.avro.specific.SpecificRecord;

/** What the event that ended a change says, in the members that all endings share. */
final class OutcomeDetails {

  private OutcomeDetails() {}

  /**
   * Puts it into the change's row: the last decision, and as explanation the error's text, the
   * evidence of what was inferred, or why it was not sent.
   */
  static RecordedChange.Builder put(ChangeOutcome ending, RecordedChange.Builder row) {
    row.setDecision(ending.change().decision().orElse(null));
    SpecificRecord payload = ending.payload();
    if (payload instanceof ChangeDecided denied) {
      return row.setDecision(denied);
    }
    if (payload instanceof ChangeApplied applied) {
      return row.setAwsRequestId(applied.getAwsRequestId().orElse(null));
    }
    if (payload instanceof ChangeRejected rejected) {
      return row.setRejectionFindings(rejected.getFindings())
          .setErrorCode(rejected.getErrorCode())
          .setExplanation(rejected.getErrorMessage())
          .setAwsRequestId(rejected.getAwsRequestId().orElse(null));
    }
    if (payload instanceof ChangeNotForwarded kept) {
      return row.setExplanation(kept.getReason().name())
          .setDuplicateOf(kept.getDuplicateOf().orElse(null));
    }
    if (payload instanceof ChangeNotApplied unapplied) {
      return row.setExplanation(unapplied.getEvidence());
    }
    if (payload instanceof ChangeUndetermined unknown) {
      return row.setExplanation(unknown.getEvidence());
    }
    throw new IllegalStateException("a change can't end with " + payload.getSchema().getName());
  }
}

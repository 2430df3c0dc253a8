/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.Finding;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the event that ended a change says, in the members that all endings share.
 *
 * @param decision the last one
 * @param explanation the error's text, the evidence of what was inferred, or why it was not sent
 */
record OutcomeDetails(
    Optional<ChangeDecided> decision,
    List<Finding> rejectionFindings,
    Optional<String> errorCode,
    Optional<String> explanation,
    Optional<String> awsRequestId,
    Optional<String> duplicateOf) {

  static OutcomeDetails of(ChangeOutcome ending) {
    OpenChange change = ending.change();
    SpecificRecord payload = ending.payload();
    if (payload instanceof ChangeDecided denied) {
      return plain(Optional.of(denied), Optional.empty(), Optional.empty());
    }
    if (payload instanceof ChangeApplied applied) {
      return plain(change.decision(), Optional.empty(), applied.getAwsRequestId());
    }
    if (payload instanceof ChangeRejected rejected) {
      return new OutcomeDetails(
          change.decision(),
          rejected.getFindings(),
          Optional.of(rejected.getErrorCode()),
          Optional.of(rejected.getErrorMessage()),
          rejected.getAwsRequestId(),
          Optional.empty());
    }
    if (payload instanceof ChangeNotForwarded kept) {
      return new OutcomeDetails(
          change.decision(),
          List.of(),
          Optional.empty(),
          Optional.of(kept.getReason().name()),
          Optional.empty(),
          kept.getDuplicateOf());
    }
    if (payload instanceof ChangeNotApplied unapplied) {
      return plain(change.decision(), Optional.of(unapplied.getEvidence()), Optional.empty());
    }
    if (payload instanceof ChangeUndetermined unknown) {
      return plain(change.decision(), Optional.of(unknown.getEvidence()), Optional.empty());
    }
    throw new IllegalStateException("a change can't end with " + payload.getSchema().getName());
  }

  private static OutcomeDetails plain(
      Optional<ChangeDecided> decision,
      Optional<String> explanation,
      Optional<String> awsRequestId) {
    return new OutcomeDetails(
        decision, List.of(), Optional.empty(), explanation, awsRequestId, Optional.empty());
  }
}

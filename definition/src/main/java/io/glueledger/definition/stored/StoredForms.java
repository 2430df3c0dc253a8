/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.stored;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.review.ReviewState;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.EventReference;
import io.glueledger.state.StoredChange;
import io.glueledger.state.StoredOutcome;
import io.glueledger.state.StoredReview;
import io.glueledger.state.StoredVersion;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the fold remembers of one connection, member by member, as records of the stored schema, and
 * back. A record that another fold version wrote is never read.
 */
public final class StoredForms {

  private StoredForms() {}

  /** A version as it is kept. */
  public static StoredVersion stored(DefinitionVersion version) {
    return new StoredVersion(
        version.number(),
        version.offset(),
        version.since(),
        version.origin(),
        version.present(),
        version.definition().orElse(null),
        version.redactorVersion(),
        version.changeId().orElse(null),
        version.actor().orElse(null),
        version.findings());
  }

  /** A version that was kept. */
  public static DefinitionVersion version(StoredVersion stored) {
    return new DefinitionVersion(
        stored.getNumber(),
        stored.getOffset(),
        stored.getSince(),
        stored.getOrigin(),
        stored.getPresent(),
        stored.getDefinition(),
        stored.getRedactorVersion(),
        stored.getChangeId(),
        stored.getActor(),
        stored.getFindings());
  }

  /** A review queue as it is kept. */
  public static StoredReview stored(ReviewState review) {
    return new StoredReview(
        review.reference().map(StoredForms::stored).orElse(null), review.items());
  }

  /** A review queue that was kept. */
  public static ReviewState review(StoredReview stored) {
    return new ReviewState(stored.getReference().map(StoredForms::version), stored.getItems());
  }

  /**
   * An open change as it is kept.
   *
   * @param trail its events so far, for those who show them
   */
  public static StoredChange stored(OpenChange change, List<EventReference> trail) {
    return new StoredChange(
        change.changeId(),
        change.requestedOffset(),
        change.requestedAt(),
        change.actor().orElse(null),
        change.request(),
        change.decision().orElse(null),
        change.inDoubt(),
        trail);
  }

  /** A change that was kept. */
  public static OpenChange change(StoredChange stored) {
    return new OpenChange(
        stored.getChangeId(),
        stored.getRequestedOffset(),
        stored.getRequestedAt(),
        stored.getActor(),
        stored.getRequest(),
        stored.getDecision(),
        stored.getInDoubt());
  }

  /** An ending as it is kept. */
  public static StoredOutcome stored(ChangeOutcome ending) {
    return new StoredOutcome(
        stored(ending.change(), List.of()),
        ending.outcome(),
        ending.inferred(),
        ending.payload(),
        ending.offset(),
        ending.at());
  }

  /** An ending that was kept. */
  public static ChangeOutcome ending(StoredOutcome stored) {
    return new ChangeOutcome(
        change(stored.getChange()),
        stored.getOutcome(),
        stored.getInferred(),
        (SpecificRecord) stored.getPayload(),
        stored.getOffset(),
        stored.getAt());
  }
}

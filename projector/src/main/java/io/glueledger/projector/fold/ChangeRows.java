/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.comparison.DefinitionDifferences;
import io.glueledger.definition.comparison.FingerprintRemoval;
import io.glueledger.definition.comparison.FingerprintStripper;
import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ChangeResult;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.EventReference;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.RecordedChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes as rows. */
public final class ChangeRows {

  private static final OutcomeDetails NOT_ENDED =
      new OutcomeDetails(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private ChangeRows() {}

  /** An open change, as far as it has come. */
  public static RecordedChange open(
      ConnectionId connection, ConnectionRow connectionRow, OpenChange change) {
    ChangeState state =
        change.inDoubt()
            ? ChangeState.IN_DOUBT
            : change.allowed() ? ChangeState.ALLOWED : ChangeState.REQUESTED;
    return row(
        connection,
        change,
        state,
        NOT_ENDED,
        null,
        Optional.empty(),
        differences(change.request(), connectionRow.state().newest()),
        connectionRow.trail(change.changeId()),
        new FingerprintStripper());
  }

  /**
   * A change that has ended.
   *
   * @param version the version that it made
   * @param differences against the version that was the newest when it ended
   */
  static RecordedChange ended(
      ConnectionId connection,
      ChangeOutcome ending,
      Optional<Long> version,
      List<Difference> differences,
      List<EventReference> trail,
      FingerprintStripper stripper) {
    return row(
        connection,
        ending.change(),
        ChangeState.ENDED,
        OutcomeDetails.of(ending),
        ending,
        version,
        differences,
        trail,
        stripper);
  }

  /** A change with one more event that did nothing. */
  static RecordedChange noted(RecordedChange row, EventReference event) {
    List<EventReference> longer = new ArrayList<>(row.getEvents());
    longer.add(event);
    return RecordedChange.newBuilder(row).setEvents(longer).build();
  }

  /** What others are told. */
  static FinishedChange finished(RecordedChange row, int partition, ChangeOutcome ending) {
    return new FinishedChange(
        row.getChangeId(),
        row.getConnection(),
        row.getActor().orElseGet(() -> new Actor("", "", null, null)),
        row.getOperation(),
        row.getAction(),
        row.getDefinition().orElse(null),
        row.getTagsToAdd().orElse(null),
        row.getTagKeysToRemove().orElse(null),
        row.getDecision().orElse(null),
        ending.outcome(),
        ending.inferred(),
        row.getErrorCode().orElse(null),
        row.getExplanation().orElse(null),
        row.getAwsRequestId().orElse(null),
        row.getDuplicateOf().orElse(null),
        row.getVersion().orElse(null),
        row.getRequestedAt(),
        ending.at(),
        partition,
        ending.offset(),
        FoldVersion.CURRENT.toString());
  }

  /** What a request would change. */
  static List<Difference> differences(ChangeRequested request, Optional<DefinitionVersion> newest) {
    Optional<Definition> before = newest.flatMap(DefinitionVersion::definition);
    return DefinitionDifferences.between(before, ChangeResult.definitionAfter(request, before));
  }

  private static RecordedChange row(
      ConnectionId connection,
      OpenChange change,
      ChangeState state,
      OutcomeDetails ends,
      @Nullable ChangeOutcome ending,
      Optional<Long> version,
      List<Difference> differences,
      List<EventReference> trail,
      FingerprintStripper stripper) {
    ChangeRequested request = change.request();
    Instant finishedAt = ending == null ? null : ending.at();
    return new RecordedChange(
        change.changeId(),
        connection,
        change.actor().orElse(null),
        request.getOperation(),
        request.getAction(),
        stripper.of(request.getDefinition()),
        request.getTagsToAdd().map(FingerprintRemoval::withoutFingerprints).orElse(null),
        request.getTagKeysToRemove().orElse(null),
        state,
        (ending == null ? change.decision() : ends.decision()).orElse(null),
        ending == null ? null : ending.outcome(),
        ending != null && ending.inferred(),
        ends.rejectionFindings(),
        ends.errorCode().orElse(null),
        ends.explanation().orElse(null),
        ends.awsRequestId().orElse(null),
        ends.duplicateOf().orElse(null),
        request.getRepeatOf().orElse(null),
        request.getBatchId().orElse(null),
        version.orElse(null),
        differences,
        change.requestedAt(),
        finishedAt,
        trail);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.comparison.DefinitionDifferences;
import io.glueledger.definition.comparison.stripping.FingerprintRemoval;
import io.glueledger.definition.comparison.stripping.FingerprintStripper;
import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ChangeResult;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.EventReference;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.RecordedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes as rows. */
public final class ChangeRows {

  private ChangeRows() {}

  /** An open change, as far as it has come. */
  public static RecordedChange open(
      ConnectionId connection, ConnectionRow connectionRow, OpenChange change) {
    ChangeState state =
        change.inDoubt()
            ? ChangeState.IN_DOUBT
            : change.allowed() ? ChangeState.ALLOWED : ChangeState.REQUESTED;
    return row(connection, change, new FingerprintStripper())
        .setState(state)
        .setDecision(change.decision().orElse(null))
        .setDifferences(differences(change.request(), connectionRow.state().newest()))
        .setEvents(connectionRow.trail(change.changeId()))
        .build();
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
    RecordedChange.Builder row =
        row(connection, ending.change(), stripper)
            .setState(ChangeState.ENDED)
            .setOutcome(ending.outcome())
            .setInferred(ending.inferred())
            .setVersion(version.orElse(null))
            .setDifferences(differences)
            .setFinishedAt(ending.at())
            .setEvents(trail);
    return OutcomeDetails.put(ending, row).build();
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
        row.getActor().orElseGet(() -> new Actor("", "", null, null, null)),
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
        FoldVersion.CURRENT.toString(),
        ChangeKind.CHANGE,
        null,
        null);
  }

  /** What a request would change. */
  static List<Difference> differences(ChangeRequested request, Optional<DefinitionVersion> newest) {
    Optional<Definition> before = newest.flatMap(DefinitionVersion::definition);
    return DefinitionDifferences.between(
        before,
        ChangeResult.definitionAfter(request, before),
        newest
            .filter(v -> !v.redactorVersion().equals(ChangeResult.redactorVersion(request, newest)))
            .isEmpty());
  }

  /** What is known of a change from its beginning. */
  private static RecordedChange.Builder row(
      ConnectionId connection, OpenChange change, FingerprintStripper stripper) {
    ChangeRequested request = change.request();
    return RecordedChange.newBuilder()
        .setChangeId(change.changeId())
        .setConnection(connection)
        .setActor(change.actor().orElse(null))
        .setOperation(request.getOperation())
        .setAction(request.getAction())
        .setDefinition(stripper.of(request.getDefinition()))
        .setTagsToAdd(
            request.getTagsToAdd().map(FingerprintRemoval::withoutFingerprints).orElse(null))
        .setTagKeysToRemove(request.getTagKeysToRemove().orElse(null))
        .setRepeatOf(request.getRepeatOf().orElse(null))
        .setBatchId(request.getBatchId().orElse(null))
        .setRequestedAt(change.requestedAt());
  }
}

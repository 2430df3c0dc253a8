/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.found;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.EventReference;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A drift as a change like others: nobody asked for it, and it is in force. */
public final class DriftRows {

  private DriftRows() {}

  /**
   * The row of a drift.
   *
   * @param operation what it amounts to
   * @param made the drifted version, as a row
   * @param seen the observation that found it; empty if what was ascribed to a change turned out to
   *     be a drift
   * @param event that says so
   */
  public static RecordedChange of(
      Operation operation,
      ConnectionVersion made,
      Optional<ConnectionObserved> seen,
      EventReference event) {
    return RecordedChange.newBuilder()
        .setChangeId(LogIds.of(made.getSince(), made.getPartition(), made.getOffset()))
        .setConnection(made.getConnection())
        .setKind(ChangeKind.DRIFT)
        .setOperation(operation)
        .setAction("")
        .setDefinition(made.getDefinition().orElse(null))
        .setState(ChangeState.ENDED)
        .setDecision(seen.flatMap(ConnectionObserved::getJudgement).orElse(null))
        .setOutcome(Outcome.APPLIED)
        .setVersion(made.getNumber())
        .setDifferences(made.getDifferences())
        .setRequestedAt(made.getSince())
        .setFinishedAt(made.getSince())
        .setLastUpdatedBy(made.getLastUpdatedBy().orElse(null))
        .setLastUpdatedTime(made.getLastUpdatedTime().orElse(null))
        .setEvents(List.of(event))
        .build();
  }

  /**
   * What others are told of it.
   *
   * @param offset of the event that says so
   */
  public static FinishedChange finished(
      RecordedChange drift, int partition, long offset, String foldVersion) {
    Instant at = drift.getRequestedAt();
    return FinishedChange.newBuilder()
        .setChangeId(drift.getChangeId())
        .setConnection(drift.getConnection())
        .setActor(new Actor("", "", null, null, null))
        .setOperation(drift.getOperation())
        .setAction(drift.getAction())
        .setDefinition(drift.getDefinition().orElse(null))
        .setDecision(drift.getDecision().orElse(null))
        .setOutcome(Outcome.APPLIED)
        .setVersion(drift.getVersion().orElse(null))
        .setRequestedAt(at)
        .setFinishedAt(at)
        .setSourcePartition(partition)
        .setSourceOffset(offset)
        .setFoldVersion(foldVersion)
        .setKind(ChangeKind.DRIFT)
        .setLastUpdatedBy(drift.getLastUpdatedBy().orElse(null))
        .setLastUpdatedTime(drift.getLastUpdatedTime().orElse(null))
        .build();
  }

  /**
   * What an observed version amounts to.
   *
   * @param before what the connection was until then
   */
  public static Operation operation(Optional<DefinitionVersion> before, DefinitionVersion made) {
    if (!made.present()) {
      return Operation.DELETE;
    }
    return before.filter(DefinitionVersion::present).isPresent()
        ? Operation.UPDATE
        : Operation.CREATE;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.comparison.DefinitionDifferences;
import io.glueledger.definition.comparison.stripping.FingerprintStripper;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Difference;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import java.util.List;
import java.util.Optional;

/** Versions as rows. */
final class VersionRows {

  private VersionRows() {}

  /**
   * The row of a new version.
   *
   * @param change that made it; empty if an observation did. Both differ from the version before in
   *     the same
   * @param seen the observation, if one made it
   * @param open its findings, with the moments since when they hold
   */
  static ConnectionVersion made(
      ConnectionId connection,
      int partition,
      Optional<DefinitionVersion> before,
      DefinitionVersion made,
      Optional<RecordedChange> change,
      Optional<ConnectionObserved> seen,
      List<OpenFinding> open,
      FingerprintStripper stripper) {
    return new ConnectionVersion(
        connection,
        made.number(),
        made.origin(),
        made.present(),
        stripper.of(made.definition()),
        made.changeId().orElse(null),
        change.map(RecordedChange::getOperation).orElse(null),
        made.actor().orElse(null),
        made.since(),
        null,
        made.findings(),
        change.map(RecordedChange::getDifferences).orElseGet(() -> observed(before, made)),
        partition,
        made.offset(),
        seen.flatMap(ConnectionObserved::getLastUpdatedBy).orElse(null),
        seen.flatMap(ConnectionObserved::getLastUpdatedTime).orElse(null),
        made.findings().stream()
            .map(finding -> OpenFindings.since(open, finding).orElse(made.since()))
            .toList());
  }

  /** The row of a version that no change made after all. */
  static ConnectionVersion reattributed(ConnectionVersion row, DefinitionVersion version) {
    return ConnectionVersion.newBuilder(row)
        .setOrigin(version.origin())
        .setChangeId(version.changeId().orElse(null))
        .setOperation(null)
        .setActor(version.actor().orElse(null))
        .build();
  }

  /** The row of a version that a newer redactor shows. */
  static ConnectionVersion refreshed(
      ConnectionVersion row, DefinitionVersion version, FingerprintStripper stripper) {
    return ConnectionVersion.newBuilder(row)
        .setDefinition(stripper.of(version.definition()))
        .build();
  }

  private static List<Difference> observed(
      Optional<DefinitionVersion> before, DefinitionVersion made) {
    return DefinitionDifferences.observed(
        before.flatMap(DefinitionVersion::definition),
        made.definition(),
        before.filter(v -> !v.redactorVersion().equals(made.redactorVersion())).isEmpty());
  }
}

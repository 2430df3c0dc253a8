/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.comparison.Definitions;
import io.glueledger.definition.comparison.Differences;
import io.glueledger.definition.lifecycle.Version;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.Operation;
import io.glueledger.event.VersionOrigin;
import java.util.List;
import java.util.Optional;

/** Versions as rows. */
final class VersionRows {

  private VersionRows() {}

  /**
   * The row of a new version.
   *
   * @param before the version that it replaces
   * @param operation of the change that made it; empty if an observation did
   */
  static ConnectionVersion made(
      ConnectionId connection,
      int partition,
      Optional<Version> before,
      Version made,
      Optional<Operation> operation) {
    return new ConnectionVersion(
        connection,
        made.number(),
        made.origin(),
        made.present(),
        made.definition().map(Definitions::withoutFingerprints).orElse(null),
        made.changeId().orElse(null),
        operation.orElse(null),
        made.actor().orElse(null),
        made.since(),
        null,
        made.findings(),
        differences(before, made),
        partition,
        made.offset());
  }

  /** The row of a version that no change made after all. */
  static ConnectionVersion reattributed(ConnectionVersion row, Version version) {
    return new ConnectionVersion(
        row.getConnection(),
        row.getNumber(),
        version.origin(),
        row.getPresent(),
        row.getDefinition().orElse(null),
        version.changeId().orElse(null),
        null,
        version.actor().orElse(null),
        row.getSince(),
        null,
        row.getFindings(),
        row.getDifferences(),
        row.getPartition(),
        row.getOffset());
  }

  private static List<Difference> differences(Optional<Version> before, Version made) {
    Optional<Definition> old = before.flatMap(Version::definition);
    return made.origin() == VersionOrigin.CHANGE
        ? Differences.between(old, made.definition())
        : Differences.observed(old, made.definition());
  }
}

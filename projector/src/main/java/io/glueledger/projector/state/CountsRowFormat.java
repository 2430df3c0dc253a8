/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.projector.fold.PartitionCounts;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.state.StoredCounts;
import java.util.TreeMap;

/** A {@link PartitionCounts} as a record of the store's schema, and back. */
final class CountsRowFormat {

  private CountsRowFormat() {}

  static byte[] bytes(PartitionCounts counts) {
    return CanonicalAvro.bytes(
        new StoredCounts(
            counts.present().count(),
            counts.present().byType(),
            counts.present().bySeverity(),
            counts.byOutcome(),
            counts.open(),
            counts.inDoubt(),
            counts.deadLetters(),
            counts.latest().orElse(null),
            counts.folded(),
            counts.drifts(),
            counts.present().byPolicy(),
            counts.pack().orElse(null)));
  }

  static PartitionCounts read(byte[] bytes) {
    StoredCounts stored = CanonicalAvro.read(StoredCounts.class, bytes);
    return new PartitionCounts(
        new PartitionCounts.Present(
            stored.getConnections(),
            new TreeMap<>(stored.getByType()),
            new TreeMap<>(stored.getBySeverity()),
            new TreeMap<>(stored.getByPolicy())),
        new TreeMap<>(stored.getByOutcome()),
        stored.getOpen(),
        stored.getInDoubt(),
        stored.getDeadLetters(),
        stored.getLatest(),
        stored.getFolded(),
        stored.getDrifts(),
        stored.getPack());
  }
}

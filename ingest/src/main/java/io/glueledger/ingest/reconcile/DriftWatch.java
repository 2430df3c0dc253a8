/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import static java.util.stream.Collectors.joining;

import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Finding;
import io.glueledger.event.VersionOrigin;
import io.glueledger.ingest.log.ChangeLogLines;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.queue.LogState;
import java.util.function.IntPredicate;

/**
 * Tells of drift: that the log takes a connection for changed around the gates. Every gate reads
 * it, and the one that owns the partition tells of it, in the security log and in a counter.
 */
final class DriftWatch {
  private final IntPredicate owned;
  private final GateMetrics metrics;

  private DriftWatch(IntPredicate owned, GateMetrics metrics) {
    this.owned = owned;
    this.metrics = metrics;
  }

  /** Tells of what is read from now on; what stood on the log before was told before. */
  static void begin(LogState ledger, IntPredicate owned, GateMetrics metrics) {
    ledger.listen(new DriftWatch(owned, metrics)::on);
  }

  private void on(LogState.Place place, FoldEffect effect) {
    if (effect instanceof FoldEffect.VersionMade made) {
      drifted(place, made.version());
    } else if (effect instanceof FoldEffect.VersionReattributed other) {
      drifted(place, other.version());
    }
  }

  private void drifted(LogState.Place place, DefinitionVersion version) {
    if (version.origin() != VersionOrigin.DRIFT || !owned.test(place.partition())) {
      return;
    }
    metrics.drifted();
    ChangeLogLines.of(ChangeLogLines.SECURITY.atWarn(), place.connection())
        .addKeyValue("version", version.number())
        .addKeyValue("present", version.present())
        .addKeyValue(
            "policies",
            version.findings().stream().map(Finding::getPolicyId).distinct().collect(joining(" ")))
        .log("Connection changed around the gate");
  }
}

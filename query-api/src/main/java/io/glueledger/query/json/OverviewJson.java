/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Instances;
import io.glueledger.event.Overview;
import io.glueledger.event.PartitionRole;
import io.glueledger.event.PartitionStatus;

/** Counts, and who serves the ledger. */
public final class OverviewJson {
  private OverviewJson() {}

  /** The members of the overview. */
  public static void overview(Json json, Overview overview) {
    json.number("connections", overview.getConnections());
    json.numbers("byType", overview.getByType());
    json.numbers("bySeverity", overview.getBySeverity());
    json.numbers("byOutcome", overview.getByOutcome());
    json.number("open", overview.getOpen());
    json.number("inDoubt", overview.getInDoubt());
    json.number("deadLetters", overview.getDeadLetters());
    json.instant("latest", overview.getLatest());
  }

  /** The members of what one projector told of all. */
  public static void instances(Json json, Instances instances) {
    json.text("foldVersion", instances.getFoldVersion());
    json.number("partitions", instances.getPartitions());
    json.truth("ready", instances.getReady());
    json.objects(
        "instances",
        instances.getInstances(),
        (j, instance) -> {
          j.text("url", instance.getUrl());
          j.objects("partitions", instance.getPartitions(), OverviewJson::partition);
        });
  }

  private static void partition(Json json, PartitionStatus status) {
    json.number("partition", status.getPartition());
    json.text("role", status.getRole() == PartitionRole.ACTIVE ? "ACTIVE" : "STANDBY");
  }
}

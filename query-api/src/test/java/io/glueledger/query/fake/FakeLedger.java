/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all projectors together know, each list in the order of the contract.
 *
 * @param partitions partitions of the log
 * @param summaries by record key, as bytes
 * @param versions by record key, oldest first
 * @param changes newest first
 * @param findings by their order
 */
public record FakeLedger(
    int partitions,
    List<ConnectionSummary> summaries,
    Map<String, List<ConnectionVersion>> versions,
    List<RecordedChange> changes,
    List<OpenFinding> findings,
    long deadLetters) {

  public FakeLedger {
    summaries =
        summaries.stream().sorted(Comparator.comparing(FakeLedger::key, ListOrder.BYTES)).toList();
    versions = new TreeMap<>(versions);
    changes =
        changes.stream()
            .sorted(Comparator.comparing(ListOrder::change, ListOrder.NEWEST_FIRST))
            .toList();
    findings =
        findings.stream()
            .sorted(Comparator.comparing(ListOrder::finding, ListOrder.FINDINGS))
            .toList();
  }

  static String key(ConnectionSummary summary) {
    return ConnectionKeys.text(summary.getView().getConnection());
  }

  int partitionOf(ConnectionId id) {
    return ConnectionKeys.partition(ConnectionKeys.text(id), partitions);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import java.util.Map;

/** Where a starting gate finds what was kept. */
@FunctionalInterface
public interface GateSnapshots {

  /** Nothing was kept: the log is read from its beginning. */
  GateSnapshots NONE = partitions -> Map.of();

  /**
   * What was kept of each partition; one that is missing, or not to be trusted, is not in it, and
   * its log is to be read from the beginning.
   *
   * @param partitions of the log
   */
  Map<Integer, PartitionSnapshot> load(int partitions);
}

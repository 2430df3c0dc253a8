/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import io.glueledger.ingest.queue.LogState;
import java.util.Map;

/** Where a gate finds what was kept. */
public interface GateSnapshots extends AutoCloseable {

  /**
   * What was kept of each partition; one that is missing, or not to be trusted, is not in it, and
   * its log is to be read from the beginning.
   *
   * @param partitions of the log
   */
  Map<Integer, PartitionSnapshot> load(int partitions);

  /** Goes on telling what is kept from {@link #load} on, until this is closed. */
  void follow(LogState ledger);

  @Override
  void close();
}

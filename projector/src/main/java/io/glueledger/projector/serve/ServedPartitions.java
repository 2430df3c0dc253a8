/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.event.Instances;
import io.glueledger.event.PolicyPack;
import io.glueledger.projector.state.LedgerRows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The partitions of the log as this instance has them. */
public interface ServedPartitions {

  /** What this instance has of one partition. */
  sealed interface Found {
    /**
     * Its rows.
     *
     * @param lag how many records the rows are behind; empty if the partition is owned here and not
     *     stopped
     */
    record Here(LedgerRows rows, OptionalLong lag) implements Found {}

    /** It is to be owned here, and is not whole yet. */
    record Restoring() implements Found {}

    /** Nothing; another instance has it. */
    record Elsewhere() implements Found {}
  }

  /** Partitions of the log. */
  int count();

  /** What this instance has of a partition. */
  Found find(int partition);

  /** The partitions that are owned here and whole, ascending. */
  List<Integer> owned();

  /** All partitions that this instance has in any way, ascending. */
  List<Integer> known();

  /** What the policy pack of that hash says; empty if no gate has kept such a pack. */
  Optional<PolicyPack> pack(String hash);

  /** All projectors of this fold version. */
  Instances instances();
}

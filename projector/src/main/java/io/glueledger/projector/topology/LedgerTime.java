/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import java.time.Instant;
import java.util.Optional;

/** The clock of the ledger: the broker's append time, which never goes back within a partition. */
public final class LedgerTime {

  private LedgerTime() {}

  /**
   * The ledger time of a record. A broker whose clock is behind the one that led the partition
   * before it would otherwise let time go back.
   *
   * @param latest of the record before it
   * @param appended the record's own timestamp, in milliseconds
   */
  public static Instant next(Optional<Instant> latest, long appended) {
    Instant own = Instant.ofEpochMilli(appended);
    return latest.filter(own::isBefore).orElse(own);
  }
}

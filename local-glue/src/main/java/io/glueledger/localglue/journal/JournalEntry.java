/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request as the journal saw it, at the moment the journal was looked at.
 *
 * @param sequence place in the order of being taken, from 1, without gaps
 * @param takenAt when it had been read as a whole
 * @param received what came
 * @param faults the faults that met it, in the order of their effects
 * @param appliedOrders one number for each connection it changed (see {@code ServiceReply}); empty
 *     until, or unless, it changed something
 * @param answer the answer that was handed to the connection; empty while it waits and for answers
 *     that a fault held back
 */
public record JournalEntry(
    long sequence,
    Instant takenAt,
    @JsonUnwrapped ReceivedRequest received,
    List<String> faults,
    List<Long> appliedOrders,
    @JsonUnwrapped Optional<Answer> answer) {

  /** Copies the lists. */
  public JournalEntry {
    faults = List.copyOf(faults);
    appliedOrders = List.copyOf(appliedOrders);
  }

  /** Whether it changed anything. */
  @JsonProperty
  public boolean applied() {
    return !appliedOrders.isEmpty();
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param errorCode name of the exception, if it is one
   */
  public record Answer(int status, Optional<String> errorCode) {}
}

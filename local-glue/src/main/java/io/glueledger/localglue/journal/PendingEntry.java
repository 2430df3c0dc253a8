/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.journal;

import io.glueledger.localglue.journal.JournalEntry.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request on its way, for the server to note what becomes of it. Safe for any thread. */
public final class PendingEntry {

  private final long sequence;
  private final Instant takenAt;
  private final ReceivedRequest received;
  private final List<String> faults;
  private volatile List<Long> appliedOrders = List.of();
  private volatile Optional<Answer> answer = Optional.empty();

  PendingEntry(long sequence, Instant takenAt, ReceivedRequest received, List<String> faults) {
    this.sequence = sequence;
    this.takenAt = takenAt;
    this.received = received;
    this.faults = List.copyOf(faults);
  }

  /** It changed these. */
  public void applied(List<Long> orders) {
    appliedOrders = List.copyOf(orders);
  }

  /** This answer goes to the connection now. */
  public void answered(int status, Optional<String> errorCode) {
    answer = Optional.of(new Answer(status, errorCode));
  }

  JournalEntry entry() {
    return new JournalEntry(sequence, takenAt, received, faults, appliedOrders, answer);
  }
}

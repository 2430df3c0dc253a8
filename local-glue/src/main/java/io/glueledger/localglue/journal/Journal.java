/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Every request in the order of being taken, whatever became of it.
 *
 * <p>It holds the newest {@code capacity} requests; {@link #dropped()} tells how many older ones
 * are gone, and a test that needs all of them checks that it is zero.
 */
public final class Journal {

  private final int capacity;
  private final Deque<PendingEntry> taken = new ArrayDeque<>();
  private long sequence;
  private long dropped;

  /** A journal for so many requests. */
  public Journal(int capacity) {
    this.capacity = capacity;
  }

  /** Notes a request; for the server. */
  public synchronized PendingEntry take(
      Instant now, ReceivedRequest received, List<String> faults) {
    PendingEntry request = new PendingEntry(++sequence, now, received, faults);
    taken.addLast(request);
    if (taken.size() > capacity) {
      taken.removeFirst();
      dropped++;
    }
    return request;
  }

  /** All requests that are held, in the order of being taken. */
  public List<JournalEntry> entries() {
    return entriesAfter(0);
  }

  /** The requests with a greater sequence number, in the order of being taken. */
  public List<JournalEntry> entriesAfter(long sequence) {
    return held().stream()
        .map(PendingEntry::entry)
        .filter(entry -> entry.sequence() > sequence)
        .toList();
  }

  /** The requests that name an operation, in the order of being taken. */
  public List<JournalEntry> entriesOf(String operation) {
    return entries().stream()
        .filter(entry -> entry.received().operation().equals(operation))
        .toList();
  }

  /**
   * The requests about one connection that changed something, in the order in which they took
   * effect. For a deletion of several connections that order is the one of its first.
   */
  public List<JournalEntry> appliedTo(String catalogId, String connectionName) {
    return entries().stream()
        .filter(JournalEntry::applied)
        .filter(entry -> entry.received().catalogId().equals(catalogId))
        .filter(entry -> entry.received().connectionNames().contains(connectionName))
        .sorted(Comparator.comparing(entry -> entry.appliedOrders().get(0)))
        .toList();
  }

  /** How many requests were taken since the start, held or not. */
  public synchronized long size() {
    return sequence;
  }

  /** How many requests are no longer held, because there were more than the capacity. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Forgets all requests that are held; numbers go on. */
  public synchronized void clear() {
    taken.clear();
    dropped = 0;
  }

  private synchronized List<PendingEntry> held() {
    return List.copyOf(taken);
  }
}

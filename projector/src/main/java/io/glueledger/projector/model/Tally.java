/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.model;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts over one partition, and how far it is folded. No count that is zero has an entry.
 *
 * @param connections that exist
 * @param byType those, by type
 * @param bySeverity those, by their worst finding's severity; {@code NONE} without one
 * @param byOutcome finished changes
 * @param open changes that are not finished
 * @param inDoubt those of them that are in doubt
 * @param deadLetters records that are no events
 * @param latest ledger time of the last record
 * @param folded offset of the last record; -1 for none
 */
public record Tally(
    long connections,
    SortedMap<String, Long> byType,
    SortedMap<String, Long> bySeverity,
    SortedMap<String, Long> byOutcome,
    long open,
    long inDoubt,
    long deadLetters,
    Optional<Instant> latest,
    long folded) {

  private static final String NO_FINDING = "NONE";

  /** Nothing was read yet. */
  public static final Tally EMPTY =
      new Tally(
          0,
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          0,
          0,
          0,
          Optional.empty(),
          -1);

  public Tally {
    byType = Collections.unmodifiableSortedMap(byType);
    bySeverity = Collections.unmodifiableSortedMap(bySeverity);
    byOutcome = Collections.unmodifiableSortedMap(byOutcome);
  }

  /** After a record was read. */
  public Tally at(long offset, Instant ledgerTime) {
    return new Tally(
        connections,
        byType,
        bySeverity,
        byOutcome,
        open,
        inDoubt,
        deadLetters,
        Optional.of(ledgerTime),
        offset);
  }

  /** After one more record that is no event. */
  public Tally deadLetter() {
    return new Tally(
        connections, byType, bySeverity, byOutcome, open, inDoubt, deadLetters + 1, latest, folded);
  }

  /** After a change ended so, or, with -1, turned out not to have. */
  public Tally outcome(Outcome outcome, long by) {
    return new Tally(
        connections,
        byType,
        bySeverity,
        added(byOutcome, outcome.name(), by),
        open,
        inDoubt,
        deadLetters,
        latest,
        folded);
  }

  /** After a connection went from one state to another. */
  @SuppressWarnings("ReferenceEquality") // What it only says too rarely costs a comparison.
  public Tally moved(ConnectionState before, ConnectionState after) {
    Tally queued =
        new Tally(
            connections,
            byType,
            bySeverity,
            byOutcome,
            open + after.open().size() - before.open().size(),
            inDoubt + doubts(after) - doubts(before),
            deadLetters,
            latest,
            folded);
    // Most events make no version, and then it is one and the same object.
    if (before.newest().orElse(null) == after.newest().orElse(null)) {
      return queued;
    }
    Optional<Face> old = face(before);
    Optional<Face> now = face(after);
    if (old.equals(now)) {
      return queued;
    }
    Tally without = old.map(face -> queued.counted(face, -1)).orElse(queued);
    return now.map(face -> without.counted(face, 1)).orElse(without);
  }

  private Tally counted(Face face, long by) {
    return new Tally(
        connections + by,
        added(byType, face.type(), by),
        added(bySeverity, face.severity().map(Enum::name).orElse(NO_FINDING), by),
        byOutcome,
        open,
        inDoubt,
        deadLetters,
        latest,
        folded);
  }

  private static Optional<Face> face(ConnectionState state) {
    return state.present().map(Face::of);
  }

  private static long doubts(ConnectionState state) {
    return state.open().stream().filter(OpenChange::inDoubt).count();
  }

  private static SortedMap<String, Long> added(
      SortedMap<String, Long> counts, String key, long by) {
    SortedMap<String, Long> next = new TreeMap<>(counts);
    next.merge(key, by, Long::sum);
    next.remove(key, 0L);
    return next;
  }
}

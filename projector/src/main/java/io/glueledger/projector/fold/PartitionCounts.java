/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.Outcome;
import io.glueledger.event.Overview;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts over one partition, and how far it is folded. No count that is zero has an entry.
 *
 * @param present connections that exist
 * @param byOutcome finished changes
 * @param open changes that are not finished
 * @param inDoubt those of them that are in doubt
 * @param deadLetters records that are no events
 * @param latest ledger time of the last record
 * @param folded offset of the last record; -1 for none
 * @param drifts changes that were found in Glue and had not gone through a gate
 */
public record PartitionCounts(
    Present present,
    SortedMap<String, Long> byOutcome,
    long open,
    long inDoubt,
    long deadLetters,
    Optional<Instant> latest,
    long folded,
    long drifts) {

  private static final String NO_FINDING = "NONE";

  /**
   * Connections that exist.
   *
   * @param count all of them
   * @param bySeverity by their worst finding's severity; {@code NONE} without one
   */
  public record Present(
      long count, SortedMap<String, Long> byType, SortedMap<String, Long> bySeverity) {

    public Present {
      byType = Collections.unmodifiableSortedMap(byType);
      bySeverity = Collections.unmodifiableSortedMap(bySeverity);
    }

    private Present plus(ListingFacets facets, long by) {
      return new Present(
          count + by,
          added(byType, facets.type(), by),
          added(bySeverity, facets.severity().map(Enum::name).orElse(NO_FINDING), by));
    }
  }

  /** Nothing was read yet. */
  public static final PartitionCounts EMPTY =
      new PartitionCounts(
          new Present(0, Collections.emptySortedMap(), Collections.emptySortedMap()),
          Collections.emptySortedMap(),
          0,
          0,
          0,
          Optional.empty(),
          -1,
          0);

  public PartitionCounts {
    byOutcome = Collections.unmodifiableSortedMap(byOutcome);
  }

  /** After a record was read. */
  public PartitionCounts at(long offset, Instant ledgerTime) {
    return new PartitionCounts(
        present, byOutcome, open, inDoubt, deadLetters, Optional.of(ledgerTime), offset, drifts);
  }

  /** After one more record that is no event. */
  public PartitionCounts deadLetter() {
    return new PartitionCounts(
        present, byOutcome, open, inDoubt, deadLetters + 1, latest, folded, drifts);
  }

  /** After a change ended so, or, with -1, turned out not to have. */
  public PartitionCounts outcome(Outcome outcome, long by) {
    SortedMap<String, Long> outcomes = added(byOutcome, outcome.name(), by);
    return new PartitionCounts(
        present, outcomes, open, inDoubt, deadLetters, latest, folded, drifts);
  }

  /** After one more change was found that nobody had asked for. */
  public PartitionCounts drifted() {
    return new PartitionCounts(
        present, byOutcome, open, inDoubt, deadLetters, latest, folded, drifts + 1);
  }

  /** After a connection went from one state to another. */
  public PartitionCounts moved(ConnectionState before, ConnectionState after) {
    return new PartitionCounts(
        presentAfter(before, after),
        byOutcome,
        open + after.open().size() - before.open().size(),
        inDoubt + doubts(after) - doubts(before),
        deadLetters,
        latest,
        folded,
        drifts);
  }

  @SuppressWarnings("ReferenceEquality") // What it only says too rarely costs a comparison.
  private Present presentAfter(ConnectionState before, ConnectionState after) {
    // Most events make no version, and then it is one and the same object.
    if (before.newest().orElse(null) == after.newest().orElse(null)) {
      return present;
    }
    Optional<ListingFacets> old = facets(before);
    Optional<ListingFacets> now = facets(after);
    if (old.equals(now)) {
      return present;
    }
    Present without = old.map(facets -> present.plus(facets, -1)).orElse(present);
    return now.map(facets -> without.plus(facets, 1)).orElse(without);
  }

  /** As the internal port tells them. */
  public Overview overview() {
    return new Overview(
        present.count(),
        present.byType(),
        present.bySeverity(),
        byOutcome,
        open,
        inDoubt,
        deadLetters,
        latest.orElse(null),
        drifts);
  }

  private static Optional<ListingFacets> facets(ConnectionState state) {
    return state.present().map(ListingFacets::of);
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

  /**
   * The ledger time of the next record: the broker's append time, which never goes back within a
   * partition. A broker whose clock is behind the one that led the partition before it would
   * otherwise let time go back.
   *
   * @param appended the record's own timestamp, in milliseconds
   */
  public Instant ledgerTime(long appended) {
    Instant own = Instant.ofEpochMilli(appended);
    return latest.filter(own::isBefore).orElse(own);
  }
}

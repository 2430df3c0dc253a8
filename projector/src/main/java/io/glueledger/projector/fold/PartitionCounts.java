/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.event.Overview;
import io.glueledger.event.PackUse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
 * @param pack the run of judgements that the last one belongs to
 */
public record PartitionCounts(
    Present present,
    SortedMap<String, Long> byOutcome,
    long open,
    long inDoubt,
    long deadLetters,
    Optional<Instant> latest,
    long folded,
    long drifts,
    Optional<PackUse> pack) {

  private static final String NO_FINDING = "NONE";

  /**
   * Connections that exist.
   *
   * @param count all of them
   * @param bySeverity by their worst finding's severity; {@code NONE} without one
   * @param byPolicy their findings, by policy
   */
  public record Present(
      long count,
      SortedMap<String, Long> byType,
      SortedMap<String, Long> bySeverity,
      SortedMap<String, Long> byPolicy) {

    public Present {
      byType = Collections.unmodifiableSortedMap(byType);
      bySeverity = Collections.unmodifiableSortedMap(bySeverity);
      byPolicy = Collections.unmodifiableSortedMap(byPolicy);
    }

    private Present plus(Counted connection, long by) {
      ListingFacets facets = connection.facets();
      return new Present(
          count + by,
          added(byType, facets.type(), by),
          added(bySeverity, facets.severity().map(Enum::name).orElse(NO_FINDING), by),
          added(byPolicy, connection.policies(), by));
    }
  }

  /** What counts of a connection that exists. */
  private record Counted(ListingFacets facets, List<String> policies) {
    static Counted of(DefinitionVersion version) {
      return new Counted(
          ListingFacets.of(version),
          version.findings().stream().map(Finding::getPolicyId).toList());
    }
  }

  /** Nothing was read yet. */
  public static final PartitionCounts EMPTY =
      new PartitionCounts(
          new Present(
              0,
              Collections.emptySortedMap(),
              Collections.emptySortedMap(),
              Collections.emptySortedMap()),
          Collections.emptySortedMap(),
          0,
          0,
          0,
          Optional.empty(),
          -1,
          0,
          Optional.empty());

  public PartitionCounts {
    byOutcome = Collections.unmodifiableSortedMap(byOutcome);
  }

  /** After a record was read. */
  public PartitionCounts at(long offset, Instant ledgerTime) {
    return new PartitionCounts(
        present,
        byOutcome,
        open,
        inDoubt,
        deadLetters,
        Optional.of(ledgerTime),
        offset,
        drifts,
        pack);
  }

  /** After one more record that is no event. */
  public PartitionCounts deadLetter() {
    return new PartitionCounts(
        present, byOutcome, open, inDoubt, deadLetters + 1, latest, folded, drifts, pack);
  }

  /** After a change ended so, or, with -1, turned out not to have. */
  public PartitionCounts outcome(Outcome outcome, long by) {
    SortedMap<String, Long> outcomes = added(byOutcome, outcome.name(), by);
    return new PartitionCounts(
        present, outcomes, open, inDoubt, deadLetters, latest, folded, drifts, pack);
  }

  /** After one more change was found that nobody had asked for. */
  public PartitionCounts drifted() {
    return new PartitionCounts(
        present, byOutcome, open, inDoubt, deadLetters, latest, folded, drifts + 1, pack);
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
        drifts,
        pack);
  }

  @SuppressWarnings("ReferenceEquality") // What it only says too rarely costs a comparison.
  private Present presentAfter(ConnectionState before, ConnectionState after) {
    // Most events make no version, and then it is one and the same object.
    if (before.newest().orElse(null) == after.newest().orElse(null)) {
      return present;
    }
    Optional<Counted> old = before.present().map(Counted::of);
    Optional<Counted> now = after.present().map(Counted::of);
    if (old.equals(now)) {
      return present;
    }
    Present without = old.map(connection -> present.plus(connection, -1)).orElse(present);
    return now.map(connection -> without.plus(connection, 1)).orElse(without);
  }

  /** After something was judged, in that run of judgements. */
  public PartitionCounts judged(PackUse run) {
    return new PartitionCounts(
        present, byOutcome, open, inDoubt, deadLetters, latest, folded, drifts, Optional.of(run));
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
        drifts,
        present.byPolicy());
  }

  private static long doubts(ConnectionState state) {
    return state.open().stream().filter(OpenChange::inDoubt).count();
  }

  private static SortedMap<String, Long> added(
      SortedMap<String, Long> counts, String key, long by) {
    return added(counts, List.of(key), by);
  }

  private static SortedMap<String, Long> added(
      SortedMap<String, Long> counts, List<String> keys, long by) {
    SortedMap<String, Long> next = new TreeMap<>(counts);
    for (String key : keys) {
      next.merge(key, by, Long::sum);
      next.remove(key, 0L);
    }
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.ListOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Versions of a connection and the attempts that made none, newest first.
 *
 * @param entries what is shown
 * @param older where the rest begins; empty if nothing is left
 */
public record ConnectionTimeline(List<Entry> entries, Optional<Older> older) {
  /** Copies the entries. */
  public ConnectionTimeline {
    entries = List.copyOf(entries);
  }

  /** A version or an attempt. */
  public record Entry(
      Instant at, Optional<ConnectionVersion> version, Optional<RecordedChange> attempt) {}

  /**
   * Where the rest begins.
   *
   * @param version only versions with smaller numbers; empty if none was shown yet
   * @param change only attempts after this one; empty if none was shown yet
   */
  public record Older(Optional<Long> version, Optional<ChangePosition> change) {
    /** The newest entries. */
    public static final Older NEWEST = new Older(Optional.empty(), Optional.empty());
  }

  /**
   * Merges both.
   *
   * @param from where the pages began
   * @param limit how many are shown at most
   */
  public static ConnectionTimeline merge(
      Page<ConnectionVersion> versions, Page<RecordedChange> attempts, Older from, int limit) {
    List<Entry> all = new ArrayList<>();
    versions
        .items()
        .forEach(v -> all.add(new Entry(v.getSince(), Optional.of(v), Optional.empty())));
    attempts
        .items()
        .forEach(a -> all.add(new Entry(a.getRequestedAt(), Optional.empty(), Optional.of(a))));
    all.sort(Comparator.comparing(Entry::at).reversed());
    boolean more = all.size() > limit || versions.more() || attempts.more();
    List<Entry> shown = all.subList(0, Math.min(limit, all.size()));
    return new ConnectionTimeline(shown, more ? Optional.of(after(shown, from)) : Optional.empty());
  }

  private static Older after(List<Entry> shown, Older from) {
    Optional<Long> version = from.version();
    Optional<ChangePosition> change = from.change();
    for (Entry entry : shown) {
      version = entry.version().map(ConnectionVersion::getNumber).or(optional(version));
      change = entry.attempt().map(ListOrder::change).or(optional(change));
    }
    return new Older(version, change);
  }

  private static <T> Supplier<Optional<? extends T>> optional(Optional<T> before) {
    return () -> before;
  }
}

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
import java.util.function.Function;

/**
 * Versions of a connection and the attempts that made none, newest first.
 *
 * @param entries what is shown
 * @param older where the rest begins; empty if nothing is left
 */
public record ConnectionTimeline(List<Entry> entries, Optional<Older> older) {
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
    return new Older(
        last(shown, entry -> entry.version().map(ConnectionVersion::getNumber)).or(from::version),
        last(shown, entry -> entry.attempt().map(ListOrder::change)).or(from::change));
  }

  private static <T> Optional<T> last(List<Entry> shown, Function<Entry, Optional<T>> member) {
    return shown.stream().flatMap(entry -> member.apply(entry).stream()).reduce((a, b) -> b);
  }
}

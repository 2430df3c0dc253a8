/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import io.glueledger.event.LedgerDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up what several events, partitions or projectors counted day by day. */
public final class DaySum {

  private DaySum() {}

  /** A day on which nothing has happened yet. */
  public static LedgerDay none(LocalDate day) {
    return new LedgerDay(day, Map.of(), 0L, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** Two counts of one day together. */
  public static LedgerDay plus(LedgerDay one, LedgerDay other) {
    return new LedgerDay(
        one.getDay(),
        plus(one.getByOutcome(), other.getByOutcome()),
        one.getDrifts() + other.getDrifts(),
        plus(one.getOpened(), other.getOpened()),
        plus(one.getFixed(), other.getFixed()),
        plus(one.getFixedAfterSeconds(), other.getFixedAfterSeconds()),
        plus(one.getGone(), other.getGone()));
  }

  /** Days of several sources, each day once, in their order. */
  public static List<LedgerDay> sum(Stream<LedgerDay> days) {
    TreeMap<LocalDate, LedgerDay> byDay = new TreeMap<>();
    days.forEach(day -> byDay.merge(day.getDay(), day, DaySum::plus));
    return List.copyOf(byDay.values());
  }

  /** Entry by entry; one that comes to zero is left out. */
  public static Map<String, Long> plus(Map<String, Long> one, Map<String, Long> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Map<String, Long> both = new TreeMap<>(one);
    other.forEach((name, count) -> both.merge(name, count, Long::sum));
    both.values().removeIf(count -> count == 0);
    return both;
  }
}

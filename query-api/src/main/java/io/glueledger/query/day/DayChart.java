/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.day;

import io.glueledger.event.LedgerDay;
import io.glueledger.event.Outcome;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.LedgerFailureException;
import io.glueledger.query.ledger.LedgerUnavailableException;
import io.glueledger.schemas.readmodel.DaySum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bars for the last days, the newest at the right. A bar is a column of pieces on each other.
 *
 * @param title what is counted
 * @param names of the pieces, from the bottom up
 * @param columns one a day, those of nothing too
 * @param highest what the highest column adds up to; 0 if nothing happened
 */
public record DayChart(String title, List<String> names, List<Column> columns, long highest) {
  /** Height of the highest column, in the chart's own units. */
  public static final int HEIGHT = 100;

  /** Width of one column with its gap. */
  public static final int STEP = 12;

  /**
   * One day.
   *
   * @param counts of the pieces, in the order of the names
   */
  public record Column(LocalDate day, List<Long> counts) {
    long sum() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * A piece of a column, as it is drawn.
   *
   * @param piece number of the piece, from the bottom
   */
  public record Bar(int piece, double y, double height) {}

  /** Changes that did not come about, and those that nobody asked for. */
  static DayChart refusedAndAround(List<LedgerDay> days) {
    return of(
        "Denied, and changed around the gate",
        days,
        Map.of(
            "Denied",
            day -> DayMembers.ended(day, Outcome.DENIED),
            "Around the gate",
            LedgerDay::getDrifts),
        List.of("Denied", "Around the gate"));
  }

  /** Findings that began to hold, and those that ceased. */
  static DayChart openedAndClosed(List<LedgerDay> days) {
    return of(
        "Findings opened and closed",
        days,
        Map.of(
            "Opened", day -> DayMembers.sum(day.getOpened()),
            "Closed", day -> DayMembers.sum(day.getFixed()) + DayMembers.sum(day.getGone())),
        List.of("Opened", "Closed"));
  }

  private static DayChart of(
      String title,
      List<LedgerDay> days,
      Map<String, Function<LedgerDay, Long>> counts,
      List<String> names) {
    List<Column> columns =
        days.stream()
            .map(
                day ->
                    new Column(
                        day.getDay(),
                        names.stream()
                            .map(name -> counts.getOrDefault(name, d -> 0L).apply(day))
                            .toList()))
            .toList();
    return new DayChart(
        title, names, columns, columns.stream().mapToLong(Column::sum).max().orElse(0));
  }

  /**
   * The charts of the last days.
   *
   * @return none if the ledger does not tell days: projectors of the release before do not
   */
  public static CompletableFuture<List<DayChart>> load(Ledger ledger, Instant now) {
    LocalDate to = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate from = to.minusDays(DaysApi.USUAL - 1);
    return ledger
        .days(from, to)
        .thenApply(days -> every(days, from, to))
        .thenApply(days -> List.of(refusedAndAround(days), openedAndClosed(days)))
        .exceptionally(DayChart::none);
  }

  private static List<DayChart> none(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof LedgerUnavailableException || cause instanceof LedgerFailureException) {
      return List.of();
    }
    throw new CompletionException(failure);
  }

  private static List<LedgerDay> every(List<LedgerDay> days, LocalDate from, LocalDate to) {
    Stream<LedgerDay> empty = from.datesUntil(to.plusDays(1)).map(DaySum::none);
    return DaySum.sum(Stream.concat(empty, days.stream()));
  }

  /** Width of the whole. */
  public int width() {
    return columns.size() * STEP;
  }

  /** The pieces of a column that have a height. */
  public List<Bar> bars(Column column) {
    List<Bar> bars = new ArrayList<>();
    double top = HEIGHT;
    for (int piece = 0; piece < column.counts().size(); piece++) {
      double height = highest == 0 ? 0 : (double) column.counts().get(piece) * HEIGHT / highest;
      if (height > 0) {
        top -= height;
        bars.add(new Bar(piece, top, height));
      }
    }
    return bars;
  }

  /** A column in words. */
  public String words(Column column) {
    List<String> parts = new ArrayList<>();
    for (int piece = 0; piece < names.size(); piece++) {
      parts.add(column.counts().get(piece) + " " + names.get(piece).toLowerCase(Locale.ROOT));
    }
    return column.day() + ": " + String.join(", ", parts);
  }

  /** The whole in words. */
  public String words() {
    if (highest == 0) {
      return title + ": nothing in " + columns.size() + " days";
    }
    return columns.stream()
        .filter(column -> column.sum() > 0)
        .map(this::words)
        .collect(Collectors.joining("; ", title + ". ", ""));
  }

  /** A length as SVG writes it. */
  public static String number(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }

  /** Of all days together, for the legend. */
  public long total(int piece) {
    return columns.stream().mapToLong(column -> column.counts().get(piece)).sum();
  }
}

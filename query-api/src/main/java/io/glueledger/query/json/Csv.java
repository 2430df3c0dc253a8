/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.query.text.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 has it. A cell that a spreadsheet would take for a formula is given an
 * apostrophe in front: names and values come from others.
 *
 * @param columns from left to right
 */
public record Csv<T>(List<Column<T>> columns) {
  private static final String END = "\r\n";

  /** Copies the columns. */
  public Csv {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param name its head
   * @param cell its cell; empty text for nothing
   */
  public record Column<T>(String name, Function<T, String> cell) {}

  /** A column of texts. */
  public static <T> Column<T> text(String name, Function<T, String> cell) {
    return new Column<>(name, cell);
  }

  /** A column of texts that may be absent. */
  public static <T> Column<T> optional(String name, Function<T, Optional<String>> cell) {
    return new Column<>(name, item -> cell.apply(item).orElse(""));
  }

  /** A column of instants. */
  public static <T> Column<T> instant(String name, Function<T, Instant> cell) {
    return new Column<>(name, item -> Times.rfc3339(cell.apply(item)));
  }

  /** The row of the heads. */
  public String head() {
    return columns.stream().map(Column::name).collect(Collectors.joining(",", "", END));
  }

  /** The row of an item. */
  public String row(T item) {
    return columns.stream()
        .map(column -> cell(column.cell().apply(item)))
        .collect(Collectors.joining(",", "", END));
  }

  /** One cell, quoted and disarmed where needed. */
  static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Spreadsheets also skip blanks and control characters before they look. */
  private static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    String seen = text.strip();
    return "\t\r\n".indexOf(text.charAt(0)) >= 0
        || (!seen.isEmpty() && "=+-@＝＋－＠".indexOf(seen.charAt(0)) >= 0);
  }
}

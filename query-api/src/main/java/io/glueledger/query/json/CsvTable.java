/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.query.text.UtcTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it. A cell that a spreadsheet would take for a formula is given an
 * apostrophe in front: names and values come from others.
 */
public final class CsvTable<T> {
  private static final String END = "\r\n";

  private final JsonMembers<T> members;
  private final List<String> columns;

  /**
   * A table of some members.
   *
   * @param columns names of the members from left to right, comma-separated; new ones are added at
   *     the end, because readers may go by position
   */
  public CsvTable(JsonMembers<T> members, String columns) {
    this.members = members;
    this.columns = List.of(columns.split(",", -1));
  }

  /** The row of the heads. */
  public String head() {
    return String.join(",", columns) + END;
  }

  /** The row of an item. */
  public String row(T item) {
    Map<String, @Nullable Object> values = members.values(item);
    return columns.stream()
        .map(column -> cell(text(values.get(column))))
        .collect(Collectors.joining(",", "", END));
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Instant at) {
      return UtcTimes.rfc3339(at);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value == null ? "" : value.toString();
  }

  /** One cell, quoted and disarmed where needed. */
  public static String cell(String text) {
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.comparison.UrlComparison.CarefulKind;
import java.util.Map;
import java.util.TreeMap;

/** How many URLs of each dialect came to what, as a table in Markdown. */
final class ComparisonCounts {

  private static final String HEAD =
      "| dialect | URLs | a driver connects | wrong | less TLS | hosts unknown | more hosts |\n"
          + "| --- | --- | --- | --- | --- | --- | --- |\n";
  private static final int COLUMNS = 6;

  private final Map<String, int[]> rows = new TreeMap<>();

  void add(UrlComparison comparison) {
    String dialect = UrlDialect.of(comparison.url().strip()).id();
    count(rows.computeIfAbsent(dialect, id -> new int[COLUMNS]), comparison);
    count(rows.computeIfAbsent("~ all", id -> new int[COLUMNS]), comparison);
  }

  private static void count(int[] row, UrlComparison comparison) {
    row[0]++;
    row[1] += comparison.connecting() > 0 ? 1 : 0;
    row[2] += comparison.wrong().isEmpty() ? 0 : 1;
    for (CarefulKind kind : comparison.careful()) {
      row[3 + kind.ordinal()]++;
    }
  }

  String table() {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach(
        (dialect, row) -> {
          table.append("| ").append(dialect.replace("~ ", ""));
          for (int number : row) {
            table.append(" | ").append("%,d".formatted(number));
          }
          table.append(" |\n");
        });
    return table.toString();
  }
}

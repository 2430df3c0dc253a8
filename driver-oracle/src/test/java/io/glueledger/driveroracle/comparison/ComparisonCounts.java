/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.comparison.UrlComparison.CarefulKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many URLs of each dialect came to what, as a table in Markdown. */
final class ComparisonCounts {

  private static final String HEAD =
      """
      | dialect | URLs | a driver connects | wrong | less TLS | hosts unknown | more hosts |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  /** What is counted of one dialect. */
  private static final class Row {
    private int urls;
    private int connecting;
    private int wrong;
    private final Map<CarefulKind, Integer> careful = new EnumMap<>(CarefulKind.class);

    private void add(UrlComparison comparison) {
      urls++;
      connecting += comparison.connecting() > 0 ? 1 : 0;
      wrong += comparison.wrong().isEmpty() ? 0 : 1;
      comparison.careful().forEach(kind -> careful.merge(kind, 1, Integer::sum));
    }

    private String text(String dialect) {
      return "| %s | %,d | %,d | %,d | %,d | %,d | %,d |\n"
          .formatted(
              dialect,
              urls,
              connecting,
              wrong,
              careful.getOrDefault(CarefulKind.LESS_TLS, 0),
              careful.getOrDefault(CarefulKind.HOSTS_UNKNOWN, 0),
              careful.getOrDefault(CarefulKind.MORE_HOSTS, 0));
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final Row all = new Row();

  void add(UrlComparison comparison) {
    String dialect = UrlDialect.of(comparison.url().strip()).id();
    rows.computeIfAbsent(dialect, id -> new Row()).add(comparison);
    all.add(comparison);
  }

  String table() {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach((dialect, row) -> table.append(row.text(dialect)));
    return table.append(all.text("all")).toString();
  }
}

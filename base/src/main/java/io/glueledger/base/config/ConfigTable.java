/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.config.ConfigPart.Passed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of keys, made of the code that reads them, for documents to be checked against. */
public final class ConfigTable {

  /**
   * One line of the table.
   *
   * @param key the key
   * @param fallback its default, as it would be written; {@code required}, or empty for none
   * @param meaning one sentence
   */
  public record Row(String key, String fallback, String meaning) {}

  private ConfigTable() {}

  /** What is passed through, then all keys in the order of the part. */
  public static List<Row> rows(ConfigPart part) {
    return Stream.concat(
            part.passedThrough().stream().map(ConfigTable::row),
            part.keys().stream().map(ConfigTable::row))
        .toList();
  }

  /** Rows as a table in Markdown, every line ended. */
  public static String markdown(List<Row> rows) {
    return rows.stream()
        .map(row -> "| `%s` | %s | %s |\n".formatted(row.key(), row.fallback(), row.meaning()))
        .collect(Collectors.joining("", "| key | default | meaning |\n| --- | --- | --- |\n", ""));
  }

  private static Row row(Passed passed) {
    return new Row(passed.prefix() + "*", "", passed.meaning());
  }

  private static Row row(ConfigKey<?> key) {
    return new Row(
        key.name(), key.required() ? "required" : key.fallback().orElse(""), key.meaning());
  }
}

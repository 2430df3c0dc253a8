/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all keys, made of the code that reads them, for documents to be checked against. */
public final class ConfigDocs {

  /**
   * One line of the table.
   *
   * @param key the key
   * @param fallback its default, as it would be written; {@code required}, or empty for none
   * @param meaning one sentence
   */
  public record Row(String key, String fallback, String meaning) {}

  private ConfigDocs() {}

  /** All keys, in the order of the file. */
  public static List<Row> rows() {
    Stream<Row> passed =
        Stream.of(
            new Row(
                "kafka.*",
                "",
                "Further properties of Kafka's clients; those that carry a promise of the gate are"
                    + " refused."),
            new Row(
                "schema-registry.*", "", "Further properties of the schema registry's client."));
    return Stream.concat(passed, GateKeys.ALL.stream().map(ConfigDocs::row)).toList();
  }

  /** The same as a table in Markdown, every line ended. */
  public static String markdown() {
    return rows().stream()
        .map(row -> "| `%s` | %s | %s |\n".formatted(row.key(), row.fallback(), row.meaning()))
        .collect(Collectors.joining("", "| key | default | meaning |\n| --- | --- | --- |\n", ""));
  }

  private static Row row(ConfigKey<?> key) {
    return new Row(
        key.name(), key.required() ? "required" : key.fallback().orElse(""), key.meaning());
  }
}

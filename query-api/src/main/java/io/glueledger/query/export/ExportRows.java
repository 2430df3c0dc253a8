/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.export;

import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.JsonMembers;
import io.glueledger.query.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Items as lines.
 *
 * @param json members of an item, for NDJSON
 * @param csv columns of an item
 */
public record ExportRows<T>(JsonMembers<T> json, CsvTable<T> csv) {

  /**
   * The lines of some items, UTF-8.
   *
   * @param withHead whether the heads of the columns come first, if the format has any
   */
  public byte[] of(AnswerFormat format, List<T> items, boolean withHead) {
    if (format == AnswerFormat.CSV) {
      return items.stream()
          .map(csv::row)
          .collect(Collectors.joining("", withHead ? csv.head() : "", ""))
          .getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 14);
    for (T item : items) {
      lines.writeBytes(JsonWriter.object(json, item));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}

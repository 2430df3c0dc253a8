/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.export;

import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.JsonWriter;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What makes an exported list evidence of something: which list, by which filters, for whom, when,
 * and how far the log had been read.
 *
 * @param list name of the list
 * @param filters as they were given
 * @param reader whose token was used
 * @param at when it was asked for
 * @param readUpTo how far the partitions were folded whose first page it is
 */
public record ExportHead(
    String list, Map<String, String> filters, String reader, Instant at, ReadPositions readUpTo) {
  /** The parameter that asks for the lines. */
  public static final String PARAMETER = "about";

  private static final int LONGEST_NAME = 120;

  /** The same once it is known how far the log has been read. */
  public ExportHead with(ReadPositions read) {
    return new ExportHead(list, filters, reader, at, read);
  }

  /** A name that tells the file from those of other filters and moments. */
  public String fileName(AnswerFormat format) {
    String chosen =
        filters.entrySet().stream()
            .map(filter -> "_" + filter.getKey() + "-" + filter.getValue())
            .collect(Collectors.joining())
            .replaceAll("[^A-Za-z0-9._-]+", "-");
    String name = list + chosen;
    return (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
        + "_"
        + UtcTimes.rfc3339(at).replaceAll("\\.\\d+|[:-]", "")
        + (format == AnswerFormat.CSV ? ".csv" : ".ndjson");
  }

  /** The first lines of the file: in CSV cells that begin with a hash, in NDJSON one object. */
  public byte[] lines(AnswerFormat format) {
    if (format == AnswerFormat.NDJSON) {
      return (JsonWriter.text(Map.of("about", members())) + "\n").getBytes(StandardCharsets.UTF_8);
    }
    return members().entrySet().stream()
        .map(member -> CsvTable.cell("# " + member.getKey() + ": " + member.getValue()) + "\r\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("list", "Glue Ledger, " + list);
    members.put(
        "filters",
        filters.isEmpty()
            ? "none"
            : String.join(
                " ",
                filters.entrySet().stream().map(f -> f.getKey() + "=" + f.getValue()).toList()));
    members.put("exportedAt", UtcTimes.rfc3339(at));
    members.put("reader", reader);
    members.put("readUpTo", readUpTo.toString());
    return members;
  }
}

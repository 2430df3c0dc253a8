/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.JsonMembers;
import io.glueledger.query.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list so short that it has no pages.
 *
 * @param name its name, for files
 */
public record WholeList<T>(String name, JsonMembers<T> json, CsvTable<T> csv) {

  /** All items, in the form that was asked for. */
  public HttpResponse answer(ServiceRequestContext context, AnswerFormat format, List<T> items) {
    ResponseHeadersBuilder headers = HttpAnswers.headers(HttpStatus.OK, format.mediaType());
    if (format != AnswerFormat.JSON) {
      ReadLog.exported(context, items.size());
      headers.set(
          HttpHeaderNames.CONTENT_DISPOSITION,
          "attachment; filename=\"%s.%s\""
              .formatted(name, format == AnswerFormat.CSV ? "csv" : "ndjson"));
    }
    return HttpResponse.of(headers.build(), HttpData.wrap(body(format, items)));
  }

  private byte[] body(AnswerFormat format, List<T> items) {
    return switch (format) {
      case JSON -> JsonWriter.page(json, items, Optional.empty());
      case CSV ->
          items.stream()
              .map(csv::row)
              .collect(Collectors.joining("", csv.head(), ""))
              .getBytes(StandardCharsets.UTF_8);
      case NDJSON -> lines(items);
    };
  }

  private byte[] lines(List<T> items) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (T item : items) {
      lines.writeBytes(JsonWriter.object(json, item));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}

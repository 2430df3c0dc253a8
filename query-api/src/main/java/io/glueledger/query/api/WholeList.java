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
import io.glueledger.query.export.ExportRows;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.JsonMembers;
import io.glueledger.query.json.JsonWriter;
import java.util.List;
import java.util.Optional;

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
    return format == AnswerFormat.JSON
        ? JsonWriter.page(json, items, Optional.empty())
        : new ExportRows<>(json, csv).of(format, items, true);
  }
}

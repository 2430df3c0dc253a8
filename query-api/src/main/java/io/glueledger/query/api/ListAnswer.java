/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.util.TimeoutMode;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Cursor;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Percent;
import io.glueledger.query.json.Csv;
import io.glueledger.query.json.Json;
import io.glueledger.query.ledger.Page;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Answers with a list: a page as JSON, or, as CSV and NDJSON, a page if the client asks for one and
 * else the whole list, read and sent page by page. An export that cannot be finished is broken off,
 * so that no client takes half of it for the whole.
 *
 * @param name name of the list, for cursors and file names
 * @param fetch reads a page after a position
 * @param position where an item stands
 * @param positions how a position is written in cursors
 * @param json members of an item
 * @param csv columns of an item
 */
record ListAnswer<T, P>(
    String name,
    Fetch<T, P> fetch,
    Function<T, P> position,
    Positions<P> positions,
    BiConsumer<Json, T> json,
    Csv<T> csv) {

  static final int DEFAULT_LIMIT = 50;
  static final int LARGEST_LIMIT = 1000;
  private static final int EXPORT_PAGE = 500;

  /** Reads a page. */
  interface Fetch<T, P> {
    CompletableFuture<Page<T>> page(Optional<P> position, int limit);
  }

  /**
   * Positions as texts.
   *
   * @param write makes texts of a position
   * @param read reads what {@code write} wrote
   */
  record Positions<P>(Function<P, List<String>> write, Function<List<String>, P> read) {}

  CompletableFuture<HttpResponse> answer(Call call, String scope) {
    Cursor cursor = Cursor.of(scope, filters(call));
    Optional<P> from = cursor.from(call.parameters()).map(positions.read());
    Optional<Integer> limit = call.parameters().number("limit", 1, LARGEST_LIMIT);
    boolean isExport = call.format() != Format.JSON && limit.isEmpty() && from.isEmpty();
    return fetch
        .page(from, limit.orElse(isExport ? EXPORT_PAGE : DEFAULT_LIMIT))
        .thenApply(page -> isExport ? export(call, page) : page(call, page, cursor));
  }

  private HttpResponse page(Call call, Page<T> page, Cursor cursor) {
    Optional<String> next =
        last(page).filter(p -> page.more()).map(p -> cursor.encode(positions.write().apply(p)));
    byte[] body =
        call.format() == Format.JSON
            ? Json.bytes(
                out ->
                    out.object(
                        () -> {
                          out.objects("items", page.items(), json);
                          out.text("next", next);
                        }))
            : rows(call.format(), page, true);
    ResponseHeadersBuilder headers = headers(call.format());
    next.ifPresent(
        text -> headers.set(HttpHeaderNames.LINK, "<" + link(call, text) + ">; rel=\"next\""));
    return HttpResponse.of(headers.build(), HttpData.wrap(body));
  }

  private HttpResponse export(Call call, Page<T> first) {
    HttpResponseWriter writer = HttpResponse.streaming();
    writer.write(
        headers(call.format())
            .set(
                HttpHeaderNames.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\""
                    .formatted(name, call.format() == Format.CSV ? "csv" : "ndjson"))
            .build());
    write(call, writer, first, true);
    return writer;
  }

  private void write(Call call, HttpResponseWriter writer, Page<T> page, boolean isFirst) {
    byte[] rows = rows(call.format(), page, isFirst);
    if (rows.length > 0) {
      writer.write(HttpData.wrap(rows));
    }
    Optional<P> last = last(page).filter(p -> page.more());
    if (last.isEmpty()) {
      writer.close();
      return;
    }
    call.context()
        .setRequestTimeoutMillis(
            TimeoutMode.SET_FROM_NOW, call.context().config().requestTimeoutMillis());
    writer
        .whenConsumed()
        .thenCompose(sent -> fetch.page(last, EXPORT_PAGE))
        .whenComplete(
            (next, failure) -> {
              if (failure == null) {
                write(call, writer, next, false);
              } else {
                writer.close(failure);
              }
            });
  }

  private byte[] rows(Format format, Page<T> page, boolean withHead) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 14);
    if (format == Format.CSV) {
      if (withHead) {
        rows.writeBytes(csv.head().getBytes(StandardCharsets.UTF_8));
      }
      page.items().forEach(item -> rows.writeBytes(csv.row(item).getBytes(StandardCharsets.UTF_8)));
    } else {
      page.items()
          .forEach(
              item -> {
                rows.writeBytes(Json.bytes(out -> out.object(() -> json.accept(out, item))));
                rows.write('\n');
              });
    }
    return rows.toByteArray();
  }

  private static ResponseHeadersBuilder headers(Format format) {
    return Answers.headers(HttpStatus.OK, format.mediaType());
  }

  private Optional<P> last(Page<T> page) {
    List<T> items = page.items();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(position.apply(items.get(items.size() - 1)));
  }

  private static Map<String, String> filters(Call call) {
    Map<String, String> filters = new HashMap<>(call.parameters().given());
    filters.keySet().removeAll(List.of("cursor", "limit", "format"));
    return filters;
  }

  private static String link(Call call, String next) {
    StringBuilder link = new StringBuilder("/").append(String.join("/", call.target().segments()));
    char separator = '?';
    for (Map.Entry<String, String> given : call.parameters().given().entrySet()) {
      if (!given.getKey().equals("cursor")) {
        link.append(separator).append(given.getKey()).append('=');
        link.append(Percent.encode(given.getValue()));
        separator = '&';
      }
    }
    return link.append(separator).append("cursor=").append(next).toString();
  }
}

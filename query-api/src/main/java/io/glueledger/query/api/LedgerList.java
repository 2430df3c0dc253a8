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
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.event.AccessFilter;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ClosedFindingFilter;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewPosition;
import io.glueledger.query.export.ExportHead;
import io.glueledger.query.export.ExportRows;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.AnswerFreshness;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.PageCursor;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.json.AccessMembers;
import io.glueledger.query.json.ChangeMembers;
import io.glueledger.query.json.ConnectionMembers;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.FindingMembers;
import io.glueledger.query.json.JsonMembers;
import io.glueledger.query.json.JsonWriter;
import io.glueledger.query.json.ReviewMembers;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.ReadPositions;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A list of the API. The answer is a page as JSON, or, as CSV and NDJSON, a page if the client asks
 * for one and else the whole list, read and sent page by page. An export that cannot be finished is
 * broken off, so that no client takes half of it for the whole.
 *
 * @param name its name, for files
 * @param scope what tells its cursors from those of other lists
 * @param positions where items stand
 * @param json members of an item; the filter may choose
 * @param csv columns of an item; the filter may choose
 */
public record LedgerList<F, T, P>(
    String name,
    String scope,
    ListPositions<T, P> positions,
    Function<F, JsonMembers<T>> json,
    Function<F, CsvTable<T>> csv) {

  /**
   * Which connections.
   *
   * @param definitions whether their definitions are wanted too
   */
  record Connections(ConnectionFilter filter, boolean definitions) {}

  static final LedgerList<Connections, ConnectionSummary, String> CONNECTIONS =
      new LedgerList<>(
          "connections",
          "connections",
          ListPositions.OF_CONNECTIONS,
          asked -> ConnectionMembers.item(asked.filter().getAt(), asked.definitions()),
          asked -> ConnectionMembers.ROWS);

  static final LedgerList<ChangeFilter, RecordedChange, ChangePosition> CHANGES =
      new LedgerList<>(
          "changes",
          "changes",
          ListPositions.OF_CHANGES,
          filter -> ChangeMembers.ITEM,
          filter -> ChangeMembers.ROWS);

  static final LedgerList<FindingFilter, OpenFinding, FindingPosition> FINDINGS =
      new LedgerList<>(
          "findings",
          "findings",
          ListPositions.OF_FINDINGS,
          filter -> FindingMembers.OPEN,
          filter -> FindingMembers.OPEN_ROWS);

  static final LedgerList<ClosedFindingFilter, ClosedFinding, ChangePosition> CLOSED_FINDINGS =
      new LedgerList<>(
          "closed-findings",
          "closed findings",
          ListPositions.OF_CLOSED_FINDINGS,
          filter -> FindingMembers.CLOSED,
          filter -> FindingMembers.CLOSED_ROWS);

  static final LedgerList<AccessFilter, RecordedAccess, ChangePosition> ACCESSES =
      new LedgerList<>(
          "accesses",
          "accesses",
          ListPositions.OF_ACCESSES,
          filter -> AccessMembers.ITEM,
          filter -> AccessMembers.ROWS);

  static final LedgerList<ReviewFilter, ReviewItem, ReviewPosition> REVIEW =
      new LedgerList<>(
          "review",
          "review",
          ListPositions.OF_REVIEW,
          filter -> ReviewMembers.item(filter.getAt()),
          filter -> ReviewMembers.rows(filter.getAt()));

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 1000;
  private static final int EXPORT_PAGE = 500;

  /** Versions of one connection; the filter is whether their definitions are wanted. */
  static LedgerList<Boolean, ConnectionVersion, Long> versions(ConnectionId id) {
    return new LedgerList<>(
        "history",
        "history " + ConnectionKeys.text(id),
        ListPositions.OF_VERSIONS,
        withDefinitions ->
            withDefinitions ? ConnectionMembers.WHOLE_VERSION : ConnectionMembers.VERSION,
        withDefinitions -> ConnectionMembers.VERSION_ROWS);
  }

  /**
   * Answers one question.
   *
   * @param filters reads them off the parameters
   */
  public CompletableFuture<HttpResponse> answer(
      ServiceRequestContext context,
      Function<QueryParameters, F> filters,
      ListPositions.Reader<F, T, P> ledger) {
    return QueryParameters.read(
            RawTarget.of(context).query(), given -> question(context, given, filters, ledger))
        .answer();
  }

  private Question<F, T, P> question(
      ServiceRequestContext context,
      QueryParameters given,
      Function<QueryParameters, F> filters,
      ListPositions.Reader<F, T, P> ledger) {
    AnswerFormat format =
        AnswerFormat.choose(given, context.request().headers(), AnswerFormat.OF_LISTS);
    F filter = filters.apply(given);
    boolean about = given.truth(ExportHead.PARAMETER).orElse(false);
    Map<String, String> chosen =
        given.givenExcept("cursor", "limit", "format", ExportHead.PARAMETER);
    PageCursor cursor = PageCursor.ofList(scope, chosen);
    return new Question<>(
        this,
        context,
        format,
        filter,
        cursor,
        positions.given(cursor, given),
        given.number("limit", 1, LARGEST_LIMIT),
        given.givenExcept("cursor"),
        new ExportHead(
            name,
            chosen,
            ReadLog.reader(context),
            Instant.ofEpochMilli(context.log().partial().requestStartTimeMillis()),
            ReadPositions.NONE),
        about,
        ledger);
  }

  /** One question for a page or for all. */
  private record Question<F, T, P>(
      LedgerList<F, T, P> list,
      ServiceRequestContext context,
      AnswerFormat format,
      F filter,
      PageCursor cursor,
      Optional<P> from,
      Optional<Integer> limit,
      Map<String, String> given,
      ExportHead head,
      boolean about,
      ListPositions.Reader<F, T, P> ledger) {

    CompletableFuture<HttpResponse> answer() {
      boolean isExport = format != AnswerFormat.JSON && limit.isEmpty() && from.isEmpty();
      if (about && !isExport) {
        throw new ProblemException(
            HttpProblem.parameter(
                ExportHead.PARAMETER,
                "about is for whole lists as CSV or NDJSON.",
                "Leave it out; or leave out limit and cursor, and give format=csv."));
      }
      return ledger
          .read(filter, from, limit.orElse(isExport ? EXPORT_PAGE : DEFAULT_LIMIT))
          .thenApply(page -> isExport ? export(page) : page(page));
    }

    private HttpResponse page(Page<T> page) {
      Optional<String> next = list.positions.next(cursor, page);
      byte[] body =
          format == AnswerFormat.JSON
              ? JsonWriter.page(list.json.apply(filter), page.items(), next)
              : rows(page, true);
      ResponseHeadersBuilder headers = headers();
      next.ifPresent(
          text -> headers.set(HttpHeaderNames.LINK, "<" + link(text) + ">; rel=\"next\""));
      return HttpResponse.of(headers.build(), HttpData.wrap(body));
    }

    private HttpResponse export(Page<T> first) {
      HttpResponseWriter writer = HttpResponse.streaming();
      writer.write(
          headers()
              .set(
                  HttpHeaderNames.CONTENT_DISPOSITION,
                  "attachment; filename=\"%s\"".formatted(head.fileName(format)))
              .build());
      if (about) {
        writer.write(HttpData.wrap(head.with(readUpTo()).lines(format)));
      }
      write(writer, first, 0);
      return writer;
    }

    private ReadPositions readUpTo() {
      return AnswerFreshness.of(context).map(AnswerFreshness::seen).orElse(ReadPositions.NONE);
    }

    private void write(HttpResponseWriter writer, Page<T> page, long before) {
      byte[] rows = rows(page, before == 0);
      long sent = before + page.items().size();
      if (rows.length > 0) {
        writer.write(HttpData.wrap(rows));
      }
      Optional<P> end = list.positions.end(page);
      if (end.isEmpty()) {
        ReadLog.exported(context, sent);
        writer.close();
        return;
      }
      context.setRequestTimeoutMillis(
          TimeoutMode.SET_FROM_NOW, context.config().requestTimeoutMillis());
      writer
          .whenConsumed()
          .thenCompose(done -> ledger.read(filter, end, EXPORT_PAGE))
          .whenComplete(
              (next, failure) -> {
                if (failure == null) {
                  write(writer, next, sent);
                } else {
                  writer.close(failure);
                  ReadLog.brokenOff(context, sent);
                }
              });
    }

    private byte[] rows(Page<T> page, boolean withHead) {
      return new ExportRows<>(list.json.apply(filter), list.csv.apply(filter))
          .of(format, page.items(), withHead);
    }

    private ResponseHeadersBuilder headers() {
      return HttpAnswers.headers(HttpStatus.OK, format.mediaType());
    }

    private String link(String next) {
      Map<String, String> parameters = new LinkedHashMap<>(given);
      parameters.put("cursor", next);
      String path = "/" + String.join("/", RawTarget.of(context).segments());
      return PercentCoding.withQuery(path, parameters);
    }
  }
}

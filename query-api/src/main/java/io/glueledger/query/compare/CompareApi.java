/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.compare;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.event.Comparison;
import io.glueledger.query.api.LedgerList;
import io.glueledger.query.api.ListPositions;
import io.glueledger.query.api.ReadLog;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.json.ComparisonMembers;
import io.glueledger.query.json.JsonWriter;
import io.glueledger.query.ledger.Ledger;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** Comparing versions of one connection in the API. */
public final class CompareApi {
  private static final LedgerList<CatalogMoments, Comparison, String> CHANGED =
      new LedgerList<>(
          "catalog-changes",
          "compared catalog",
          ListPositions.OF_COMPARED,
          asked -> ComparisonMembers.ITEM,
          asked -> ComparisonMembers.ROWS);

  private final Ledger ledger;
  private final InstantSource clock;

  /**
   * Comparisons of one ledger.
   *
   * @param clock tells what is not yet
   */
  public CompareApi(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Connections that were not the same at two moments. */
  @Get
  @Head
  @Path("/v1/compare/catalog")
  public CompletableFuture<HttpResponse> catalog(ServiceRequestContext context) {
    return CHANGED.answer(
        context,
        given -> CatalogMoments.read(given, clock.instant(), QueryParameters::instant),
        (asked, after, limit) ->
            ledger
                .differences(asked.before(), asked.after(), asked.name(), after, limit)
                .thenApply(
                    page -> {
                      ReadLog.shown(context, page.items().size());
                      return page;
                    }));
  }

  /** What two versions of a connection do not share. */
  @Get
  @Head
  @Path("/v1/compare")
  public CompletableFuture<HttpResponse> compare(ServiceRequestContext context) {
    ComparedVersions asked =
        QueryParameters.read(
            RawTarget.of(context).query(),
            given -> {
              var unused =
                  AnswerFormat.choose(given, context.request().headers(), AnswerFormat.ONLY_JSON);
              return ComparedVersions.read(given, clock.instant());
            });
    return asked
        .find(ledger)
        .thenApply(
            found -> {
              ReadLog.shown(context, 2);
              return HttpAnswers.json(JsonWriter.object(ComparisonMembers.WHOLE, found));
            });
  }
}

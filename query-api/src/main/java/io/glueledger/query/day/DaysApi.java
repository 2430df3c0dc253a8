/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.day;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.ledger.Ledger;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The ledger in numbers, day by day, in the API. */
public final class DaysApi {
  /** Days that are told where nobody says which. */
  static final int USUAL = 30;

  private static final int MOST = 3660;

  private final Ledger ledger;
  private final InstantSource clock;

  /**
   * The days of one ledger.
   *
   * @param clock tells what day it is
   */
  public DaysApi(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  private record Asked(AnswerFormat format, LocalDate from, LocalDate to) {}

  /** What happened day by day. */
  @Get
  @Head
  @Path("/v1/days")
  public CompletableFuture<HttpResponse> days(ServiceRequestContext context) {
    Asked asked =
        QueryParameters.read(
            RawTarget.of(context).query(),
            given -> {
              LocalDate to = day(given, "to").orElseGet(this::today);
              LocalDate from = day(given, "from").orElse(to.minusDays(USUAL - 1));
              if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST) {
                throw new ProblemException(
                    HttpProblem.parameter(
                        "from",
                        "from is later than to, or ten years before it.",
                        "Give two days in their order, at most " + MOST + " days apart."));
              }
              return new Asked(
                  AnswerFormat.choose(given, context.request().headers(), AnswerFormat.OF_LISTS),
                  from,
                  to);
            });
    return ledger
        .days(asked.from(), asked.to())
        .thenApply(days -> DayMembers.LIST.answer(context, asked.format(), days));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Optional<LocalDate> day(QueryParameters given, String name) {
    return given
        .text(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeException e) {
                throw QueryParameters.wrong(name, text, "is not a day", "Write it as 2026-11-22.");
              }
            });
  }
}

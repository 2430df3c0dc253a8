/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.follow;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.MediaTypeSet;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.event.ChangeFilter;
import io.glueledger.query.api.ListFilters;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Following changes in the API. */
public final class FollowApi {
  /** Its address. */
  public static final String PATH = "/v1/changes/stream";

  private static final String LAST_EVENT_ID = "last-event-id";
  private static final String PARAMETER = "lastEventId";
  private static final String BEGINNING = "begin";
  private static final int MOST_FOLLOWERS = 200;

  private final Ledger ledger;
  private final BooleanSupplier stopping;
  private final AtomicInteger followers = new AtomicInteger();

  /**
   * Changes of one ledger.
   *
   * @param stopping whether the server has been told to stop, so that streams end by themselves
   */
  public FollowApi(Ledger ledger, BooleanSupplier stopping) {
    this.ledger = ledger;
    this.stopping = stopping;
  }

  private record Asked(ChangeFilter filter, Optional<ReadPositions> after) {}

  /** Changes from now on, or from where the client was. */
  @Get
  @Path(FollowApi.PATH)
  public CompletableFuture<HttpResponse> stream(ServiceRequestContext context) {
    Asked asked =
        QueryParameters.read(
            RawTarget.of(context).query(),
            given -> {
              Optional<String> parameter = given.text(PARAMETER);
              return new Asked(
                  ListFilters.changes(given),
                  Optional.ofNullable(context.request().headers().get(LAST_EVENT_ID))
                      .or(() -> parameter)
                      .filter(id -> !id.isEmpty())
                      .map(FollowApi::positions));
            });
    accept(context);
    CompletableFuture<ReadPositions> start =
        asked
            .after()
            .map(CompletableFuture::completedFuture)
            .orElseGet(() -> ledger.feedEnd(asked.filter()));
    return start.thenApply(from -> begin(context, asked.filter(), from));
  }

  private HttpResponse begin(
      ServiceRequestContext context, ChangeFilter filter, ReadPositions from) {
    if (followers.incrementAndGet() > MOST_FOLLOWERS) {
      followers.decrementAndGet();
      throw new ProblemException(
          HttpProblem.unavailable("As many clients follow changes here as can be served."));
    }
    context.clearRequestTimeout();
    HttpResponseWriter writer = HttpResponse.streaming();
    var unused = writer.whenComplete().handle((done, failure) -> followers.decrementAndGet());
    writer.write(
        HttpAnswers.headers(HttpStatus.OK, MediaType.EVENT_STREAM)
            // For proxies that would gather a piece before they pass it on.
            .set(HttpHeaderNames.of("x-accel-buffering"), "no")
            .build());
    new ChangeStream(ledger, filter, from, writer, context.eventLoop(), stopping).begin();
    return writer;
  }

  private static void accept(ServiceRequestContext context) {
    String accept = context.request().headers().get(HttpHeaderNames.ACCEPT, "*/*");
    if (MediaTypeSet.of(MediaType.EVENT_STREAM.withoutParameters()).matchHeaders(accept) == null) {
      throw new ProblemException(HttpProblem.notAcceptable("text/event-stream"));
    }
  }

  private static ReadPositions positions(String id) {
    try {
      return id.equals(BEGINNING) ? ReadPositions.NONE : ReadPositions.parse(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          HttpProblem.parameter(
              PARAMETER,
              "Last-Event-ID is " + e.getMessage() + ".",
              "Send the id of the last event as it was; none, to follow from now on; or "
                  + BEGINNING
                  + ", for all that the ledger has."));
    }
  }
}

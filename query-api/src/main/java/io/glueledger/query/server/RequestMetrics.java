/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.follow.FollowApi;
import io.glueledger.query.http.RawTarget;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times of all answers, as {@code glue_ledger_query_seconds} by area and status: what to alert on
 * is a rise of status 5xx, or of the times.
 */
final class RequestMetrics implements DecoratingHttpServiceFunction {
  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 20_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);
  private static final Set<String> AREAS =
      Set.of("connections", "changes", "findings", "overview", "instances", "openapi.json");

  private final MeterRegistry registry;

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public HttpResponse serve(HttpService service, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    String area = area(RawTarget.of(context).segments());
    var unused = context.log().whenComplete().thenAccept(log -> record(context, area, log));
    return service.serve(context, request);
  }

  /** A stream takes as long as somebody follows it, which is no time of an answer. */
  private void record(ServiceRequestContext context, String area, RequestLog log) {
    if (context.config().route().patternString().equals(FollowApi.PATH)
        && log.responseStatus().isSuccess()) {
      return;
    }
    String status = Integer.toString(log.responseStatus().code());
    Timer.builder("glue.ledger.query")
        .description("Answers of the query API and the dashboard")
        .tag("area", area)
        .tag("status", status)
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(log.totalDurationNanos(), TimeUnit.NANOSECONDS);
  }

  /** A fixed set: paths hold names of connections. */
  private static String area(List<String> segments) {
    if (!segments.get(0).equals("v1")) {
      return "pages";
    }
    return segments.size() > 1 && AREAS.contains(segments.get(1)) ? segments.get(1) : "other";
  }
}

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
import io.glueledger.query.http.RawTarget;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Times of all answers, as {@code glue_ledger_query_seconds} by area and status: what to alert on
 * is a rise of status 5xx, or of the times.
 */
final class RequestMetrics implements DecoratingHttpServiceFunction {
  private static final String NAME = "glue.ledger.query";
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
    var unused = context.log().whenComplete().thenAccept(log -> record(area, log));
    return service.serve(context, request);
  }

  private void record(String area, RequestLog log) {
    String status = Integer.toString(log.responseStatus().code());
    registry
        .timer(NAME, "area", area, "status", status)
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

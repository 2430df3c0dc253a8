/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.query.http.Target;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Times of all answers, as {@code glue_ledger_query_seconds} by area and status: what to alert on
 * is a rise of status 5xx, or of the times.
 */
final class RequestMetrics {
  private static final String NAME = "glue.ledger.query";
  private static final Set<String> AREAS =
      Set.of("connections", "changes", "findings", "overview", "instances", "openapi.json");

  private final MeterRegistry registry;

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void measure(ServiceRequestContext context, Target target) {
    context
        .log()
        .whenComplete()
        .thenAccept(
            log ->
                registry
                    .timer(
                        NAME,
                        "area",
                        area(target),
                        "status",
                        Integer.toString(log.responseStatus().code()))
                    .record(
                        Duration.ofNanos(log.totalDurationNanos()).toNanos(),
                        TimeUnit.NANOSECONDS));
  }

  /** A fixed set: paths hold names of connections. */
  private static String area(Target target) {
    if (!target.startsWith("v1")) {
      return "pages";
    }
    return target.segments().size() > 1 && AREAS.contains(target.segments().get(1))
        ? target.segments().get(1)
        : "other";
  }
}

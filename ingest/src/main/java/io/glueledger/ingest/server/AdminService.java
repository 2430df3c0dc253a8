/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What operators ask the gate: {@code /health/live}, {@code /health/ready} (503 and the reason
 * until it may forward) and {@code /metrics}. On a listener of its own, which must be loopback.
 */
final class AdminService {
  private AdminService() {}

  /**
   * Adds the routes.
   *
   * @param notReady why the gate is not ready; empty if it is
   */
  static void add(
      ServerBuilder server, Supplier<Optional<String>> notReady, PrometheusMeterRegistry metrics) {
    server.service("/health/live", (ctx, request) -> text(HttpStatus.OK, "live"));
    server.service(
        "/health/ready",
        (ctx, request) ->
            notReady
                .get()
                .map(why -> text(HttpStatus.SERVICE_UNAVAILABLE, why))
                .orElseGet(() -> text(HttpStatus.OK, "ready")));
    server.service(
        "/metrics",
        (ctx, request) ->
            HttpResponse.of(
                HttpStatus.OK,
                MediaType.parse("text/plain; version=0.0.4; charset=utf-8"),
                HttpData.ofUtf8(metrics.scrape())));
  }

  private static HttpResponse text(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text + "\n");
  }
}

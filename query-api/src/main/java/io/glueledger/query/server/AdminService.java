/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What operators ask: {@code /health/live}, {@code /health/ready} (503 and the reason until a
 * projector can be asked) and {@code /metrics}. On a listener of its own, which is loopback.
 */
final class AdminService {
  private AdminService() {}

  /**
   * Adds the routes.
   *
   * @param notReady why nothing can be answered; empty if something can
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

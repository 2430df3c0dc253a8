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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
   * @param details what of the files is in force, or refused: lines of the ready page
   */
  static void add(
      ServerBuilder server,
      Supplier<Optional<String>> notReady,
      Supplier<Map<String, String>> details,
      PrometheusMeterRegistry metrics) {
    server.service("/health/live", (ctx, request) -> text(HttpStatus.OK, "live"));
    server.service(
        "/health/ready",
        (ctx, request) ->
            notReady
                .get()
                .map(why -> text(HttpStatus.SERVICE_UNAVAILABLE, why))
                .orElseGet(() -> text(HttpStatus.OK, "ready" + lines(details.get()))));
    server.service(
        "/metrics",
        (ctx, request) ->
            HttpResponse.of(
                HttpStatus.OK,
                MediaType.parse("text/plain; version=0.0.4; charset=utf-8"),
                HttpData.ofUtf8(metrics.scrape())));
  }

  private static String lines(Map<String, String> details) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(details)
        .forEach((what, detail) -> lines.append('\n').append(what).append(": ").append(detail));
    return lines.toString();
  }

  private static HttpResponse text(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text + "\n");
  }
}

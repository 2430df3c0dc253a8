/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.base.config.value.AdminListenerConfig;
import io.glueledger.base.config.value.ListenerConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What operators and orchestrators ask a part: {@code /health/live}, {@code /health/ready} and
 * {@code /metrics}. Armeria's own health service knows only fixed bodies; here the reason is told.
 */
public final class OperatorEndpoints {

  private static final MediaType PROMETHEUS =
      MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

  private OperatorEndpoints() {}

  /**
   * A server with all of them.
   *
   * @param admin where it listens; with a token, metrics are for those who show it
   * @param port 0 takes any free one
   * @param notReady why the part cannot do its work now; empty if it can
   * @param details further lines of the ready page, by what they are about
   */
  public static Server server(
      AdminListenerConfig admin,
      int port,
      Supplier<Optional<String>> notReady,
      Supplier<Map<String, String>> details,
      PrometheusMeterRegistry metrics) {
    ListenerConfig listener = admin.at(port);
    HttpService scrape =
        admin
            .tokenFile()
            .map(file -> BearerToken.of(file, admin.section() + ".token-file"))
            .map(token -> metrics(metrics, token))
            .orElseGet(() -> metrics(metrics));
    ServerBuilder builder =
        HttpListener.ofThisMachine(HttpListener.builder(listener), listener)
            .service("/metrics", scrape);
    return addHealth(builder, notReady, details).build();
  }

  /** Adds the two pages of health: 200, or 503 with the reason until the part is ready. */
  public static ServerBuilder addHealth(
      ServerBuilder builder,
      Supplier<Optional<String>> notReady,
      Supplier<Map<String, String>> details) {
    return builder
        .service("/health/live", (context, request) -> text(HttpStatus.OK, "live"))
        .service(
            "/health/ready",
            (context, request) ->
                notReady
                    .get()
                    .map(reason -> text(HttpStatus.SERVICE_UNAVAILABLE, reason))
                    .orElseGet(() -> text(HttpStatus.OK, "ready" + lines(details.get()))));
  }

  /** The metrics as Prometheus reads them. */
  public static HttpService metrics(PrometheusMeterRegistry metrics) {
    return (context, request) ->
        HttpResponse.of(HttpStatus.OK, PROMETHEUS, HttpData.ofUtf8(metrics.scrape()));
  }

  /** The same, for those who show a token. */
  public static HttpService metrics(PrometheusMeterRegistry metrics, BearerToken token) {
    HttpService scrape = metrics(metrics);
    return (context, request) ->
        token.admits(request.headers().get(HttpHeaderNames.AUTHORIZATION))
            ? scrape.serve(context, request)
            : text(HttpStatus.UNAUTHORIZED, "the token is missing or wrong");
  }

  /** One line of plain text. */
  public static HttpResponse text(HttpStatus status, String line) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, line + "\n");
  }

  private static String lines(Map<String, String> details) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(details)
        .forEach((what, detail) -> lines.append('\n').append(what).append(": ").append(detail));
    return lines.toString();
  }
}

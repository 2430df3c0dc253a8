/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.server.Server;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorEndpointsTest {

  private final AtomicReference<Optional<String>> notReady =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Map<String, String>> details = new AtomicReference<>(Map.of());
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Server server =
      OperatorEndpoints.onLoopback(0, notReady::get, details::get, metrics);

  @AfterEach
  void stop() {
    server.stop().join();
  }

  @Test
  void itIsLiveWhetherReadyOrNot() {
    // Given
    notReady.set(Optional.of("reading the log"));

    // When
    AggregatedHttpResponse page = get("/health/live");

    // Then
    assertThat(page.status().code()).isEqualTo(200);
    assertThat(page.contentUtf8()).isEqualTo("live\n");
  }

  @Test
  void whyItIsNotReadyIsTold() {
    // Given
    notReady.set(Optional.of("reading the log"));

    // When
    AggregatedHttpResponse page = get("/health/ready");

    // Then
    assertThat(page.status().code()).isEqualTo(503);
    assertThat(page.contentUtf8()).isEqualTo("reading the log\n");
  }

  @Test
  void theReadyPageHasItsDetailsInOrder() {
    // Given
    details.set(Map.of("policies", "2 packs", "callers", "3 callers"));

    // When
    AggregatedHttpResponse page = get("/health/ready");

    // Then
    assertThat(page.status().code()).isEqualTo(200);
    assertThat(page.contentUtf8()).isEqualTo("ready\ncallers: 3 callers\npolicies: 2 packs\n");
  }

  @Test
  void metricsAreInTheTextFormOfPrometheus() {
    // Given
    metrics.counter("glue.ledger.calls").increment();

    // When
    AggregatedHttpResponse page = get("/metrics");

    // Then
    assertThat(String.valueOf(page.contentType()))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(page.contentUtf8()).contains("glue_ledger_calls_total 1.0");
  }

  @Test
  void onlyThisMachineReachesThem() {
    // When
    server.start().join();

    // Then
    assertThat(HttpListener.url(server).getHost()).isEqualTo("127.0.0.1");
  }

  private AggregatedHttpResponse get(String path) {
    server.start().join();
    URI url = HttpListener.url(server);
    return WebClient.of(url).get(path).aggregate().join();
  }
}

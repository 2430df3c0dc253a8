/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.Server;
import io.glueledger.base.config.value.AdminListenerConfig;
import io.glueledger.base.file.SecretFile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server for all, since each takes seconds to stop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorEndpointsTest {

  private volatile Optional<String> notReady = Optional.empty();
  private volatile Map<String, String> details = Map.of();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @AutoClose
  private final Server server =
      OperatorEndpoints.server(
          at("127.0.0.1", Optional.empty()), 0, () -> notReady, () -> details, metrics);

  @BeforeAll
  void start() {
    server.start().join();
  }

  @BeforeEach
  void nothingIsToBeToldYet() {
    notReady = Optional.empty();
    details = Map.of();
  }

  @Test
  void itIsLiveWhetherReadyOrNot() {
    notReady = Optional.of("reading the log");
    assertThat(page("/health/live")).isEqualTo("200 live\n");
  }

  @Test
  void whyItIsNotReadyIsTold() {
    notReady = Optional.of("reading the log");
    assertThat(page("/health/ready")).isEqualTo("503 reading the log\n");
  }

  @Test
  void theReadyPageHasItsDetailsInOrder() {
    details = Map.of("policies", "2 packs", "callers", "3 callers");
    assertThat(page("/health/ready"))
        .isEqualTo("200 ready\ncallers: 3 callers\npolicies: 2 packs\n");
  }

  @Test
  void metricsAreInTheTextFormOfPrometheus() {
    metrics.counter("glue.ledger.calls").increment();
    assertThat(page("/metrics")).startsWith("200 ").contains("glue_ledger_calls_total 1.0");
    assertThat(get("/metrics").contentType())
        .hasToString("text/plain; version=0.0.4; charset=utf-8");
  }

  @Test
  void onlyThisMachineReachesThem() {
    assertThat(HttpListener.url(server)).hasHost("127.0.0.1");
  }

  @Test
  void beyondLoopbackMetricsWantAToken(@TempDir Path folder) throws IOException {
    Path token = folder.resolve("token");
    SecretFile.write(token, "a-token-for-prometheus\n");
    try (Server open =
        OperatorEndpoints.server(
            at("0.0.0.0", Optional.of(token)), 0, () -> notReady, () -> details, metrics)) {
      open.start().join();
      WebClient client = WebClient.of("http://127.0.0.1:" + open.activeLocalPort());
      assertThat(client.get("/health/live").aggregate().join().status()).isEqualTo(HttpStatus.OK);
      assertThat(client.get("/metrics").aggregate().join().status())
          .isEqualTo(HttpStatus.UNAUTHORIZED);
      assertThat(
              client
                  .prepare()
                  .get("/metrics")
                  .header("authorization", "Bearer a-token-for-prometheus")
                  .execute()
                  .aggregate()
                  .join()
                  .status())
          .isEqualTo(HttpStatus.OK);
    }
  }

  @Test
  void beyondLoopbackATokenIsRequired() {
    assertThatThrownBy(() -> at("0.0.0.0", Optional.empty()))
        .hasMessageContaining("test.admin.token-file", "is missing");
  }

  private static AdminListenerConfig at(String host, Optional<Path> token) {
    return new AdminListenerConfig(
        "test.admin", host, Optional.empty(), Optional.empty(), true, token);
  }

  private String page(String path) {
    AggregatedHttpResponse page = get(path);
    return page.status().code() + " " + page.contentUtf8();
  }

  private AggregatedHttpResponse get(String path) {
    return WebClient.of(HttpListener.url(server)).get(path).aggregate().join();
  }
}

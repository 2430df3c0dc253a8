/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.RequestTimeoutException;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.config.GateLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What never reaches the endpoint, and what it cannot answer in time. */
class ServerRefusalsTest {
  private static final GateLimits LIMITS =
      new GateLimits(
          10, 10, ByteSize.kib(1), ByteSize.kib(4), Duration.ofSeconds(1), Duration.ofMinutes(1));
  private static final ServerRefusals REFUSALS =
      new ServerRefusals(LIMITS, InstantSource.fixed(Instant.EPOCH));
  private static final Server SERVER =
      Server.builder()
          .http(0)
          .errorHandler(REFUSALS)
          .maxRequestLength(LIMITS.body().bytes())
          .http1MaxHeaderSize((int) LIMITS.headers().bytes())
          .requestTimeout(LIMITS.requestTimeout())
          .serviceUnder(
              "/",
              (ctx, req) -> HttpResponse.of(req.aggregate().thenApply(r -> HttpResponse.of(200))))
          .build();

  @BeforeAll
  static void start() {
    SERVER.start().join();
  }

  @AfterAll
  static void stop() {
    SERVER.stop().join();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "413, 0, 2000, RequestEntityTooLargeException, 1024 bytes (ingest.limits.body)",
    "431, 9000, 0, RequestHeaderFieldsTooLargeException, 4096 bytes (ingest.limits.headers)",
    "408, 0, -1, RequestTimeoutException, 1 s (ingest.limits.request-timeout)"
  })
  void areModelledErrorsThatNameTheLimit(
      int status, int header, int body, String code, String limit) throws IOException {
    // Given
    String head =
        "POST / HTTP/1.1\r\nhost: gate\r\nconnection: close\r\nx-long: %s\r\ncontent-length: %d\r\n\r\n"
            .formatted("x".repeat(header), body < 0 ? 10 : body);

    // When
    String answer = exchange(head + "x".repeat(Math.max(body, 0)));

    // Then
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nx-amzn-requestid: ", "application/x-amz-json-1.1")
        .contains("\"__type\":\"" + code + "\"", limit);
  }

  @Test
  void aRecordedChangeIsInDoubtWhenItsAnswerIsLate() {
    // Given
    CallProgress progress = new CallProgress(() -> true);
    progress.recording("change-7");

    // When
    AggregatedHttpResponse late = late(progress);

    // Then
    assertThat(late.contentUtf8()).contains("OperationTimeoutException", "change-7");
    assertThat(late.headers().get("x-amzn-requestid")).isEqualTo("change-7");
  }

  @Test
  void whatIsNotRecordedMayBeRepeatedWhenItsAnswerIsLate() {
    assertThat(late(new CallProgress(() -> true)).status().code()).isEqualTo(503);
  }

  private static AggregatedHttpResponse late(CallProgress progress) {
    ServiceRequestContext call = ServiceRequestContext.of(HttpRequest.of(HttpMethod.POST, "/"));
    call.setAttr(ServerRefusals.PROGRESS, progress);
    return REFUSALS.onServiceException(call, RequestTimeoutException.get()).aggregate().join();
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.activeLocalPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

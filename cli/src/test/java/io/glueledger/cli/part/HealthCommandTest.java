/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthCommandTest {
  private final HttpServer part;
  private final String url;

  HealthCommandTest() throws IOException {
    this.part = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.url = "http://127.0.0.1:" + part.getAddress().getPort() + "/health/ready";
    part.start();
  }

  @AfterEach
  void close() {
    part.stop(0);
  }

  private void answers(int status, String text) {
    part.createContext(
        "/health/ready",
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Test
  void aPartThatIsReadyIsFine() {
    answers(200, "ready\n");
    assertThat(CommandLineRun.of("health", url).exits(ExitCodes.FINE).out()).isEqualTo("ready\n");
  }

  @Test
  void onePartThatIsNotSaysWhy() {
    answers(503, "waiting for Kafka\n");
    assertThat(CommandLineRun.of("health", url).exits(ExitCodes.REMOTE_FAILED).out())
        .isEqualTo("waiting for Kafka\n");
  }

  @Test
  void oneThatDoesNotAnswerIsNot() {
    part.stop(0);
    assertThat(CommandLineRun.of("health", url).exits(ExitCodes.REMOTE_FAILED).err())
        .contains(url, "does not answer");
  }

  @Test
  void aUrlHasASchemeOfTheWeb() {
    assertThat(CommandLineRun.of("health file:/etc/passwd").exits(ExitCodes.WRONG_USE).err())
        .contains("http:// or https://");
  }
}

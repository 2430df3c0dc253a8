/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionGuardTest {
  private static final int MOST = 4;
  private static final Server SERVER =
      new ConnectionGuard(Duration.ofMillis(500), MOST)
          .addTo(Server.builder().http(0).idleTimeoutMillis(60_000).requestTimeoutMillis(60_000))
          .service("/", (context, request) -> HttpResponse.of("here"))
          .build();

  @BeforeAll
  static void start() {
    SERVER.start().join();
  }

  @AfterAll
  static void stop() {
    SERVER.stop().join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET / HTTP/1.1\r\nhost: a\r\nx: ", "PRI * HTTP/2.0\r\n"})
  void aConnectionWhoseFirstHeadDoesNotComeIsClosed(String half) throws IOException {
    try (Socket socket = connected(half)) {
      socket.setSoTimeout(10_000);
      assertThat(socket.getInputStream().readAllBytes().length).isLessThan(200);
    }
  }

  @Test
  void aConnectionThatAskedInTimeStaysOpen() throws Exception {
    try (Socket socket = connected(get("keep-alive"))) {
      assertThat(new String(socket.getInputStream().readNBytes(15), UTF_8)).contains("200");
      TimeUnit.SECONDS.sleep(1); // twice as long as a first head may take
      socket.getOutputStream().write(get("close").getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).contains("200 OK");
    }
  }

  @Test
  void oneAddressHasOnlySoManyConnections() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < MOST; i++) {
        open.add(connected(get("keep-alive")));
        assertThat(open.get(i).getInputStream().read()).isEqualTo('H');
      }
      try (Socket oneMore = connected("")) {
        oneMore.setSoTimeout(10_000);
        assertThat(oneMore.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  private static Socket connected(String sent) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.activeLocalPort());
    socket.getOutputStream().write(sent.getBytes(UTF_8));
    return socket;
  }

  private static String get(String connection) {
    return "GET / HTTP/1.1\r\nhost: a\r\nconnection: " + connection + "\r\n\r\n";
  }
}

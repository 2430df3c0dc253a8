/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.PortSchemas;
import io.glueledger.schemas.readmodel.ReadPositions;
import io.glueledger.testkit.events.OtherRelease;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Projectors of other releases, while a site is upgraded part by part. */
class ProjectorClientTest {
  private static final Instances ANSWER = new Instances("2", 3, true, List.of());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final ProjectorClient client = new ProjectorClient("token", Duration.ofSeconds(5));
  private final HttpServer projector;

  ProjectorClientTest() throws IOException {
    this.projector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    projector.start();
  }

  @AfterEach
  void close() {
    client.close();
    projector.stop(0);
  }

  @Test
  void anAnswerOfANewerReleaseIsReadWithItsSchemas() throws Exception {
    answersAs(OtherRelease.thatAdds("Instances", "zone"), false);
    assertThat(ask())
        .isInstanceOf(ProjectorReply.Found.class)
        .extracting("value")
        .isEqualTo(ANSWER);
  }

  @Test
  void aProjectorThatDoesNotKnowThisReleaseIsTold() throws Exception {
    answersAs(OtherRelease.thatAdds("Instances", "zone"), true);
    assertThat(ask()).isInstanceOf(ProjectorReply.Found.class);
    assertThat(asked)
        .containsExactly(
            InternalPath.INSTANCES.path(), PortSchemas.PATH, InternalPath.INSTANCES.path());
  }

  @Test
  void twoReleasesIntroduceThemselvesOnce() throws Exception {
    answersAs(OtherRelease.thatAdds("Instances", "zone"), true);
    ask();
    ask();
    assertThat(asked).containsOnlyOnce(PortSchemas.PATH).hasSize(4);
  }

  @Test
  void oneThatWillNotHearIsUnavailable() throws Exception {
    projector.createContext("/", exchange -> answer(exchange, 428, "", new byte[0]));
    assertThat(ask()).isInstanceOf(ProjectorReply.Unavailable.class);
  }

  @Test
  void oneThatRefusesTheQuestionForNowIsUnavailable() throws Exception {
    projector.createContext("/", exchange -> answer(exchange, 503, "", new byte[0]));
    assertThat(
            client
                .ask(base(), InternalPath.CHANGE, new FindChangeRequest("x"), ReadPositions.NONE)
                .get())
        .isInstanceOf(ProjectorReply.Unavailable.class);
  }

  private ProjectorReply<Instances> ask() throws Exception {
    return client
        .ask(base(), InternalPath.INSTANCES, new InstancesRequest(), ReadPositions.NONE)
        .get();
  }

  private String base() {
    return "http://127.0.0.1:" + projector.getAddress().getPort();
  }

  /**
   * @param wary whether it wants to know first who asks
   */
  private void answersAs(OtherRelease release, boolean wary) {
    boolean[] told = {!wary};
    projector.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          String fingerprint = release.schemas().fingerprint();
          if (path.equals(PortSchemas.PATH)) {
            told[0] = true;
            answer(exchange, 200, "", release.schemas().text().getBytes(UTF_8));
          } else if (told[0]) {
            answer(exchange, 200, fingerprint, release.bytes(ANSWER));
          } else {
            answer(exchange, 428, fingerprint, new byte[0]);
          }
        });
  }

  private static void answer(HttpExchange exchange, int status, String fingerprint, byte[] body)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (!fingerprint.isEmpty()) {
      exchange.getResponseHeaders().add(PortSchemas.HEADER, fingerprint);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

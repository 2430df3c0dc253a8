/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.projector.fixture.MemoryProjector;
import io.glueledger.projector.fixture.SampleLog;
import io.glueledger.projector.fixture.TestToken;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.PortSchemas;
import io.glueledger.testkit.events.OtherRelease;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A projector and a query API of different releases, while a site is upgraded part by part. */
class OtherReleasesTest {
  private static final ConnectionsRequest QUESTION =
      new ConnectionsRequest(ConnectionFilter.newBuilder().build(), null, 10, List.of());

  @AutoClose
  private static final MemoryProjector PROJECTOR = new MemoryProjector(SampleLog.events());

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anUnknownReleaseIsAskedForItsSchemas() throws Exception {
    assertThat(ask(OtherRelease.thatAdds("ConnectionPage", "unheard")).statusCode()).isEqualTo(428);
  }

  @Test
  void anOlderReleaseIsAnsweredInTheWordsOfThisOne() throws Exception {
    // Given
    OtherRelease older = OtherRelease.thatLacksTheLastOf("ConnectionFilter");

    // When
    HttpResponse<byte[]> ours =
        post(PortSchemas.PATH, older, older.schemas().text().getBytes(UTF_8));
    HttpResponse<byte[]> answer = ask(older);

    // Then
    assertThat(new String(ours.body(), UTF_8)).isEqualTo(PortSchemas.OWN.text());
    assertThat(answer.headers().firstValue(PortSchemas.HEADER))
        .contains(PortSchemas.OWN.fingerprint());
    assertThat(CanonicalAvro.read(ConnectionPage.class, answer.body()).getItems()).hasSize(10);
  }

  @Test
  void aConditionThatThisReleaseDoesNotKnowIsNotAnsweredAsIfItWereNotThere() throws Exception {
    // Given
    OtherRelease newer = OtherRelease.thatAdds("ConnectionFilter", "host");

    // When
    post(PortSchemas.PATH, newer, newer.schemas().text().getBytes(UTF_8));
    HttpResponse<byte[]> answer = ask(newer);

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.body(), UTF_8)).contains("newer release", "ConnectionFilter.host");
  }

  @Test
  void whatThisReleaseMayNotHearInAnAnswerIsNoReasonToRefuse() throws Exception {
    OtherRelease newer = OtherRelease.thatAdds("ConnectionSummary", "owner");
    post(PortSchemas.PATH, newer, newer.schemas().text().getBytes(UTF_8));
    assertThat(ask(newer).statusCode()).isEqualTo(200);
  }

  @Test
  void aQuestionThatThisReleaseDoesNotKnowIsNotAnswered() throws Exception {
    assertThat(
            post(
                    InternalPath.ROOT + "blame",
                    OtherRelease.thatAdds("ConnectionFilter", "x"),
                    new byte[0])
                .statusCode())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "\"string\"", "{", "[{\"type\":\"record\"}]"})
  void whatIsNoSchemaIsRefused(String text) throws Exception {
    OtherRelease other = OtherRelease.thatAdds("ConnectionFilter", "x");
    assertThat(post(PortSchemas.PATH, other, text.getBytes(UTF_8)).statusCode()).isEqualTo(400);
  }

  private HttpResponse<byte[]> ask(OtherRelease release) throws Exception {
    return post(InternalPath.CONNECTIONS.path(), release, release.bytes(QUESTION));
  }

  private HttpResponse<byte[]> post(String path, OtherRelease release, byte[] body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(PROJECTOR.url().resolve(path))
            .header("Authorization", "Bearer " + TestToken.TEXT)
            .header(PortSchemas.HEADER, release.schemas().fingerprint())
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }
}

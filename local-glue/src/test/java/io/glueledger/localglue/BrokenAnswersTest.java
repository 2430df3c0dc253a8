/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glueledger.localglue.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.glue.model.InternalServiceException;

/** Faults that apply a request and then do not answer as they should. */
class BrokenAnswersTest {

  @RegisterExtension private final RunningGlue running = new RunningGlue();
  private final LocalGlue glue = running.glue();

  private static Fault.Match onCreate() {
    return Fault.on("CreateConnection").times(1);
  }

  static Stream<Arguments> brokenAnswers() {
    return Stream.of(
        Arguments.of(onCreate().applyThenDrop(), false),
        Arguments.of(onCreate().applyThenHalfBody(), true),
        Arguments.of(onCreate().applyThenHang(Duration.ofMillis(20)), false));
  }

  @ParameterizedTest
  @MethodSource("brokenAnswers")
  void aRequestWhoseAnswerIsLostIsApplied(Fault fault, boolean answered) {
    // Given
    glue.faults().add(fault);

    // When
    Throwable failure = catchThrowable(() -> running.create("orders"));

    // Then
    assertThat(failure).isInstanceOf(SdkClientException.class);
    assertThat(running.holds("orders")).isTrue();
    assertThat(running.last().applied()).isTrue();
    assertThat(running.last().answer().isPresent()).isEqualTo(answered);
    assertThat(glue.journal().size()).isEqualTo(1);
  }

  @Test
  void aHalvedAnswerPromisesAllOfItAndSendsHalf() throws IOException {
    // Given
    glue.faults().add(Fault.on("GetConnections").times(1).applyThenHalfBody());
    String request =
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.1\r\n"
            + "X-Amz-Target: AWSGlue.GetConnections\r\nContent-Length: 2\r\n\r\n{}";

    // When
    String answer;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), glue.endpoint().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    // Then
    String whole = "{\"ConnectionList\":[]}";
    assertThat(answer)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("content-length: " + whole.length() + "\r\n")
        .endsWith("\r\n\r\n" + whole.substring(0, whole.length() / 2));
  }

  @Test
  void aRequestCanBeAppliedAndAnsweredWith500() {
    // Given
    glue.faults().add(onCreate().applyThen500());

    // When
    Throwable failure = catchThrowable(() -> running.create("orders"));

    // Then
    assertThat(failure).isInstanceOf(InternalServiceException.class);
    assertThat(running.holds("orders")).isTrue();
    assertThat(running.last().answer())
        .hasValueSatisfying(a -> assertThat(a.status()).isEqualTo(500));
  }

  @Test
  void aRequestCanBeAppliedAndAnsweredWithNothing() {
    // Given
    glue.faults().add(onCreate().applyThenEmptyBody());

    // When
    var response = running.create("orders");

    // Then
    assertThat(response.createConnectionStatus()).isNull();
    assertThat(running.holds("orders")).isTrue();
  }

  @Test
  void overHttp2OnlyTheStreamIsReset() {
    // Given
    glue.faults()
        .add(
            Fault.on("GetConnections").times(1).applyThenDrop(),
            Fault.on("GetConnections").times(1).applyThenHalfBody());

    // When
    Throwable dropped = catchThrowable(this::listOverHttp2);
    Throwable halved = catchThrowable(this::listOverHttp2);
    var whole = listOverHttp2();

    // Then
    assertThat(List.of(dropped, halved)).allMatch(UncheckedIOException.class::isInstance);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(glue.journal().size()).isEqualTo(3);
  }

  private HttpResponse<String> listOverHttp2() {
    return Clients.send(
        HttpClient.Version.HTTP_2,
        Clients.request(glue.endpoint(), "GetConnections")
            .POST(BodyPublishers.ofString("{}"))
            .build());
  }
}

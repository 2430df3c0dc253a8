/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.server.Server;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.file.SecretFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpListenerTest {

  /** One for all hosts, since each takes seconds to stop. */
  @AutoClose private static final Server LOOPBACK = server(plain("127.0.0.1"));

  @BeforeAll
  static void start() {
    LOOPBACK.start().join();
  }

  @Test
  void withoutCertificateItSpeaksPlainHttp() {
    Answered answered = ask(plain("127.0.0.1"));
    assertThat(answered.url()).hasScheme("http");
    assertThat(answered.response().status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void withACertificateItSpeaksTls(@TempDir Path folder) throws Exception {
    Answered answered = ask(withTls(folder));
    assertThat(answered.url()).hasScheme("https");
    assertThat(answered.response().status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void itDoesNotTellWhatItRuns() {
    assertThat(ask(plain("127.0.0.1")).response().headers().contains("server")).isFalse();
  }

  @Test
  void anIpv6AddressStandsInBrackets() {
    assertThat(ask(plain("::1")).url().toString()).startsWith("http://[0:0:0:0:0:0:0:1");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example.com, 403",
    "127.0.0.1.evil.example.com:80, 403",
    "localhost.:80, 403",
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.9:1, 200",
    "[::1]:1, 200"
  })
  void onLoopbackItServesWhoHasCalledItSo(String host, int status) {
    AggregatedHttpResponse answer =
        client(HttpListener.url(LOOPBACK))
            .execute(RequestHeaders.of(HttpMethod.GET, "/", HttpHeaderNames.AUTHORITY, host))
            .aggregate()
            .join();
    assertThat(answer.status().code()).isEqualTo(status);
  }

  @Test
  void whatIsUnderWayIsAnsweredWhenItIsToldToStop() throws InterruptedException {
    // Given
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
    Server server =
        HttpListener.drained(HttpListener.builder(plain("127.0.0.1")), Duration.ZERO)
            .service(
                "/",
                (context, request) -> {
                  asked.countDown();
                  return HttpResponse.of(answer);
                })
            .build();
    server.start().join();
    var answered = client(HttpListener.url(server)).get("/").aggregate();
    asked.await();

    // When
    CompletableFuture<Void> stopped = server.stop();
    answer.completeOnTimeout(
        OperatorEndpoints.text(HttpStatus.OK, "late"), 1500, TimeUnit.MILLISECONDS);

    // Then
    assertThat(answered.join().contentUtf8()).isEqualTo("late\n");
    stopped.join();
  }

  @Test
  void requestsAreTakenWhileBalancersHaveNotSeenThatItStops() {
    Server server =
        HttpListener.drained(HttpListener.builder(plain("127.0.0.1")), Duration.ofSeconds(1))
            .service("/", (context, request) -> OperatorEndpoints.text(HttpStatus.OK, "here"))
            .build();
    server.start().join();
    URI url = HttpListener.url(server);
    CompletableFuture<Void> stopped = server.stop();
    assertThat(client(url).get("/").aggregate().join().status()).isEqualTo(HttpStatus.OK);
    stopped.join();
  }

  private static WebClient client(URI url) {
    return WebClient.builder(url).factory(ClientFactory.insecure()).build();
  }

  private record Answered(URI url, AggregatedHttpResponse response) {}

  private static Answered ask(ListenerConfig listener) {
    try (Server server = server(listener)) {
      server.start().join();
      URI url = HttpListener.url(server);
      return new Answered(url, client(url).get("/").aggregate().join());
    }
  }

  private static Server server(ListenerConfig listener) {
    return HttpListener.ofThisMachine(HttpListener.builder(listener), listener)
        .service("/", (context, request) -> OperatorEndpoints.text(HttpStatus.OK, "here"))
        .build();
  }

  private static ListenerConfig plain(String host) {
    return new ListenerConfig("any.listen", host, 0, Optional.empty(), Optional.empty(), false);
  }

  private static ListenerConfig withTls(Path folder)
      throws IOException, CertificateEncodingException {
    TlsKeyPair pair = TlsKeyPair.ofSelfSigned();
    Path certificate = pem(folder, "CERTIFICATE", pair.certificateChain().get(0).getEncoded());
    Path key = pem(folder, "PRIVATE KEY", pair.privateKey().getEncoded());
    return new ListenerConfig(
        "any.listen", "127.0.0.1", 0, Optional.of(certificate), Optional.of(key), false);
  }

  private static Path pem(Path folder, String type, byte[] content) throws IOException {
    String text =
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(type, Base64.getMimeEncoder().encodeToString(content), type);
    Path file = folder.resolve(type + ".pem");
    SecretFile.write(file, text);
    return file;
  }
}

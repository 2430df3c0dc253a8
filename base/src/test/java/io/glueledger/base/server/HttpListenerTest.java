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
import java.util.Base64;
import java.util.Optional;
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
        WebClient.builder(HttpListener.url(LOOPBACK))
            .factory(ClientFactory.insecure())
            .build()
            .execute(RequestHeaders.of(HttpMethod.GET, "/", HttpHeaderNames.AUTHORITY, host))
            .aggregate()
            .join();
    assertThat(answer.status().code()).isEqualTo(status);
  }

  private record Answered(URI url, AggregatedHttpResponse response) {}

  private static Answered ask(ListenerConfig listener) {
    try (Server server = server(listener)) {
      server.start().join();
      URI url = HttpListener.url(server);
      WebClient client = WebClient.builder(url).factory(ClientFactory.insecure()).build();
      return new Answered(url, client.get("/").aggregate().join());
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

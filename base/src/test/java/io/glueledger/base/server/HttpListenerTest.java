/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.Server;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.config.value.TlsConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpListenerTest {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  HttpListenerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void withoutCertificateItSpeaksPlainHttp() {
    // Given
    ListenerConfig listener = ListenerConfig.loopback("any.listen", 0);

    // When
    Answered answered = ask(listener);

    // Then
    assertThat(answered.url().getScheme()).isEqualTo("http");
    assertThat(answered.response().status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void withACertificateItSpeaksTls() throws Exception {
    // Given
    TlsConfig tls = selfSigned();
    ListenerConfig listener =
        new ListenerConfig(
            "any.listen",
            "127.0.0.1",
            0,
            Optional.of(tls.certificate()),
            Optional.of(tls.key()),
            false);

    // When
    Answered answered = ask(listener);

    // Then
    assertThat(answered.url().getScheme()).isEqualTo("https");
    assertThat(answered.response().status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void itDoesNotTellWhatItRuns() {
    // Given
    ListenerConfig listener = ListenerConfig.loopback("any.listen", 0);

    // When
    Answered answered = ask(listener);

    // Then
    assertThat(answered.response().headers().contains("server")).isFalse();
  }

  @Test
  void anIpv6AddressStandsInBrackets() {
    // Given
    ListenerConfig listener =
        new ListenerConfig("any.listen", "::1", 0, Optional.empty(), Optional.empty(), false);

    // When
    Answered answered = ask(listener);

    // Then
    assertThat(answered.url().toString()).startsWith("http://[0:0:0:0:0:0:0:1");
  }

  private record Answered(URI url, AggregatedHttpResponse response) {}

  private static Answered ask(ListenerConfig listener) {
    Server server =
        HttpListener.builder(listener)
            .service("/", (context, request) -> OperatorEndpoints.text(HttpStatus.OK, "here"))
            .build();
    server.start().join();
    try {
      URI url = HttpListener.url(server);
      WebClient client = WebClient.builder(url).factory(ClientFactory.insecure()).build();
      return new Answered(url, client.get("/").aggregate().join());
    } finally {
      server.stop().join();
    }
  }

  private TlsConfig selfSigned()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("keys.p12");
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .start()
            .waitFor();
    assertThat(status).isZero();
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    return new TlsConfig(
        pem("CERTIFICATE", store.getCertificate("server").getEncoded()),
        pem("PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded()));
  }

  private Path pem(String type, byte[] content) throws IOException {
    String text =
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(type, Base64.getMimeEncoder().encodeToString(content), type);
    return Files.writeString(folder.resolve(type + ".pem"), text);
  }
}

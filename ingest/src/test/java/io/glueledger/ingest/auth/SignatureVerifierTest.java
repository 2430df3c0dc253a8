/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static io.glueledger.ingest.auth.AuthFixtures.ALICE;
import static io.glueledger.ingest.auth.AuthFixtures.NOW;
import static io.glueledger.ingest.auth.AuthFixtures.glueHeaders;
import static io.glueledger.ingest.auth.AuthFixtures.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication.Authenticated;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.rights.Caller;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.rights.SecretAccessKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {

  private static final String BODY = "{\"Name\":\"orders\"}";

  @ParameterizedTest
  @MethodSource("io.glueledger.ingest.auth.RecordedRequests#names")
  void takesWhatRealClientsSent(String name) {
    // Given
    SignedRequest request = RecordedRequests.read(name);

    // When
    Authentication result = verifier(AuthFixtures.dateOf(request)).verify(request);

    // Then
    SigningService service =
        name.contains("caller-identity") ? SigningService.STS : SigningService.GLUE;
    assertThat(result)
        .isInstanceOfSatisfying(
            Authenticated.class,
            authenticated -> {
              assertThat(authenticated.caller()).isEqualTo(ALICE);
              assertThat(authenticated.service()).isEqualTo(service);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/glue", "/glue/", "/gl%20ue/~a_b-c.d/%C3%BC"})
  void takesWhatTheSdkSigns(String path) {
    // Given
    SignedRequest request = Signing.usual().withPath(path).sign(BODY, glueHeaders());

    // When
    Authentication result = verifier(NOW).verify(request);

    // Then
    assertThat(result).isInstanceOf(Authenticated.class);
  }

  @Test
  void takesSessionCredentialsAndStsOfTheSdk() {
    // Given
    SignedRequest glue = Signing.usual().withSession().sign(BODY, glueHeaders());
    SignedRequest sts =
        Signing.usual()
            .withService("sts")
            .sign(
                "Action=GetCallerIdentity&Version=2011-06-15",
                Map.of("content-type", "application/x-www-form-urlencoded"));

    // When
    List<Authentication> results = Stream.of(glue, sts).map(verifier(NOW)::verify).toList();

    // Then
    assertThat(results).hasOnlyElementsOfType(Authenticated.class);
  }

  @Test
  void takesTheAuthorityOfHttp2AsHost() {
    // Given
    SignedRequest request = Signing.usual().sign(BODY, glueHeaders());
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put(":authority", headers.remove("host"));
    SignedRequest http2 = new SignedRequest("POST", "/", "", headers, request.body());

    // When
    Authentication result = verifier(NOW).verify(http2);

    // Then
    assertThat(result).isInstanceOf(Authenticated.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void takesDatesWithinFiveMinutes(long seconds) {
    // Given
    SignedRequest request =
        Signing.usual().late(Duration.ofSeconds(seconds)).sign(BODY, glueHeaders());

    // When
    Authentication result = verifier(NOW).verify(request);

    // Then
    assertThat(result).isInstanceOf(Authenticated.class);
  }

  @Test
  void aReplacedSecretCountsAtOnce() {
    // Given
    AtomicReference<Callers> callers = new AtomicReference<>(new Callers(List.of(ALICE)));
    SignatureVerifier verifier =
        new SignatureVerifier(
            AuthFixtures.settings("gate.example.com"), callers::get, InstantSource.fixed(NOW));
    SignedRequest request = Signing.usual().sign(BODY, glueHeaders());
    SecretAccessKey fresh = new SecretAccessKey("a new secret for alice");
    Caller rotated = new Caller(ALICE.accessKeyId(), fresh, "alice", Rights.NONE);

    // When
    Authentication before = verifier.verify(request);
    callers.set(new Callers(List.of(rotated)));
    Authentication after = verifier.verify(request);

    // Then
    assertThat(before).isInstanceOf(Authenticated.class);
    assertThat(after).isInstanceOf(Refused.class);
  }

  @Test
  void textFormsHideSignatureHeadersAndBody() {
    // Given
    SignedRequest request = Signing.usual().sign(BODY, glueHeaders());

    // When
    String text = request + " " + verifier(NOW).verify(request);

    // Then
    assertThat(text)
        .contains("AKIDEXAMPLE")
        .doesNotContain("orders")
        .doesNotContain(AuthFixtures.SECRET)
        .doesNotContain("AWS4-HMAC");
  }
}

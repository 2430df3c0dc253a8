/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static io.glueledger.ingest.auth.AuthFixtures.ALICE;
import static io.glueledger.ingest.auth.AuthFixtures.NOW;
import static io.glueledger.ingest.auth.AuthFixtures.verifier;
import static io.glueledger.ingest.auth.AuthFixtures.verifierFor;
import static io.glueledger.ingest.auth.AuthFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication.Authenticated;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.rights.Caller;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.rights.SecretAccessKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed rightly is taken, as real clients and the SDK sign it. */
class SignatureVerifierTest {
  private static final String BODY = "{\"Name\":\"orders\"}";

  @ParameterizedTest
  @MethodSource("io.glueledger.ingest.auth.RecordedRequests#names")
  void takesWhatRealClientsSent(String name) {
    // Given
    SignedRequest request = RecordedRequests.read(name);
    SigningService service =
        RecordedRequests.ofSts().contains(name) ? SigningService.STS : SigningService.GLUE;

    // When
    Authentication result = verifierFor(request).verify(request);

    // Then
    assertThat(result)
        .asInstanceOf(type(Authenticated.class))
        .returns(ALICE, Authenticated::caller)
        .returns(service, Authenticated::service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/glue", "/glue/", "/gl%20ue/~a_b-c.d/%C3%BC"})
  void takesAnyPath(String path) {
    assertTaken(new Signing(path, "glue", "eu-central-1", NOW, false).sign(BODY));
  }

  @Test
  void takesSessionCredentials() {
    assertTaken(new Signing("/", "glue", "eu-central-1", NOW, true).sign(BODY));
  }

  @Test
  void takesCallsOfSts() {
    Signing sts = new Signing("/", "sts", "eu-central-1", NOW, false);
    assertTaken(
        sts.sign(
            "Action=GetCallerIdentity&Version=2011-06-15",
            Map.of("content-type", "application/x-www-form-urlencoded")));
  }

  @Test
  void takesTheAuthorityOfHttp2AsHost() {
    SignedRequest request = Signing.usual().sign(BODY);
    String host = request.one("host").orElseThrow();
    assertTaken(with(with(request, "host"), ":authority", host));
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void takesDatesWithinFiveMinutes(long seconds) {
    assertTaken(
        new Signing("/", "glue", "eu-central-1", NOW.plusSeconds(seconds), false).sign(BODY));
  }

  @Test
  void aReplacedSecretCountsAtOnce() {
    // Given
    AtomicReference<Callers> callers = new AtomicReference<>(new Callers(List.of(ALICE)));
    SignatureVerifier verifier = verifier(callers::get, NOW);
    SignedRequest request = Signing.usual().sign(BODY);
    SecretAccessKey fresh = new SecretAccessKey("a new secret for alice");
    Caller rotated = new Caller(ALICE.accessKeyId(), fresh, "alice", Optional.empty(), Rights.NONE);

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
    SignedRequest request = Signing.usual().sign(BODY);
    assertThat(request + " " + verifier().verify(request))
        .contains("AKIDEXAMPLE")
        .doesNotContain("orders", AuthFixtures.SECRET, "AWS4-HMAC");
  }

  private static void assertTaken(SignedRequest request) {
    assertThat(verifier().verify(request)).isInstanceOf(Authenticated.class);
  }
}

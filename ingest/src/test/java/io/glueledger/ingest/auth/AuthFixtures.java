/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import io.glueledger.ingest.rights.Caller;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.rights.SecretAccessKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Two callers, a verifier that knows them, and requests signed by the AWS SDK's own signer. */
final class AuthFixtures {

  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  static final Caller ALICE =
      new Caller("AKIDEXAMPLE", new SecretAccessKey(SECRET), "alice@example.com", Rights.NONE);
  static final Caller BOB =
      new Caller(
          "AKIDOTHER", new SecretAccessKey("another secret of 29 characters"), "bob", Rights.NONE);
  static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

  private AuthFixtures() {}

  static VerifierSettings settings(String... hosts) {
    return new VerifierSettings(
        "eu-central-1", new AllowedHosts(Set.of(hosts)), VerifierSettings.DEFAULT_SKEW);
  }

  static SignatureVerifier verifier(Instant now) {
    Callers callers = new Callers(List.of(ALICE, BOB));
    return new SignatureVerifier(
        settings("gate.example.com", "127.0.0.1"), () -> callers, InstantSource.fixed(now));
  }

  static Instant dateOf(SignedRequest request) {
    String date = request.one("x-amz-date").orElseThrow();
    return Instant.parse(date.replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"));
  }

  static Map<String, String> glueHeaders() {
    return Map.of(
        "content-type",
        "application/x-amz-json-1.1",
        "x-amz-target",
        "AWSGlue.GetConnection",
        "amz-sdk-request",
        "attempt=1;  max=5");
  }

  /** What a request is signed for. */
  record Signing(String path, String service, String region, Instant time, boolean session) {

    static Signing usual() {
      return new Signing("/", "glue", "eu-central-1", NOW, false);
    }

    Signing withPath(String other) {
      return new Signing(other, service, region, time, session);
    }

    Signing withService(String other) {
      return new Signing(path, other, region, time, session);
    }

    Signing withRegion(String other) {
      return new Signing(path, service, other, time, session);
    }

    Signing late(Duration late) {
      return new Signing(path, service, region, time.plus(late), session);
    }

    Signing withSession() {
      return new Signing(path, service, region, time, true);
    }

    SignedRequest sign(String body, Map<String, String> headers) {
      SdkHttpRequest.Builder unsigned =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.POST)
              .uri(URI.create("https://gate.example.com" + path));
      headers.forEach(unsigned::putHeader);
      SdkHttpRequest signed =
          AwsV4HttpSigner.create()
              .sign(
                  to ->
                      to.identity(identity())
                          .request(unsigned.build())
                          .payload(ContentStreamProvider.fromUtf8String(body))
                          .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                          .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                          .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
              .request();
      Map<String, List<String>> sent = new LinkedHashMap<>();
      signed.headers().forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values));
      return new SignedRequest(
          "POST", signed.encodedPath(), "", sent, body.getBytes(StandardCharsets.UTF_8));
    }

    private AwsCredentialsIdentity identity() {
      return session
          ? AwsSessionCredentialsIdentity.create(ALICE.accessKeyId(), SECRET, "a session token")
          : AwsCredentialsIdentity.create(ALICE.accessKeyId(), SECRET);
    }
  }
}

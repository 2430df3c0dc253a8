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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Two callers, a verifier that knows them, and requests signed by the AWS SDK's own signer. */
public final class AuthFixtures {
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  static final Caller ALICE =
      new Caller(
          "AKIDEXAMPLE",
          new SecretAccessKey(SECRET),
          "alice@example.com",
          Optional.empty(),
          Rights.NONE);
  static final Caller BOB =
      new Caller(
          "AKIDOTHER",
          new SecretAccessKey("another secret of 29 characters"),
          "bob",
          Optional.empty(),
          Rights.NONE);
  static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
  private static final Callers CALLERS = new Callers(List.of(ALICE, BOB));

  private AuthFixtures() {}

  /** A verifier whose clock stands at the moment for which requests are usually signed. */
  public static SignatureVerifier verifier() {
    return verifier(() -> CALLERS, NOW);
  }

  static SignatureVerifier verifier(Supplier<Callers> callers, Instant now) {
    AllowedHosts hosts = new AllowedHosts(Set.of("gate.example.com", "127.0.0.1"));
    return new SignatureVerifier("eu-central-1", hosts, callers, InstantSource.fixed(now));
  }

  /** A verifier whose clock stands at the moment for which the request is dated. */
  static SignatureVerifier verifierFor(SignedRequest request) {
    String date = request.one("x-amz-date").orElseThrow();
    String now = date.replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z");
    return verifier(() -> CALLERS, Instant.parse(now));
  }

  /** A request with a header replaced, or without it if there are no values. */
  public static SignedRequest with(SignedRequest request, String header, String... values) {
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    headers.remove(header);
    if (values.length > 0) {
      headers.put(header, List.of(values));
    }
    return new SignedRequest(
        request.method(), request.path(), request.query(), headers, request.body());
  }

  /** A request sent in another way. */
  public static SignedRequest at(SignedRequest request, String method, String path, String query) {
    return new SignedRequest(method, path, query, request.headers(), request.body());
  }

  /** What a request is signed for. */
  public record Signing(String path, String service, String region, Instant time, boolean session) {

    public static Signing usual() {
      return new Signing("/", "glue", "eu-central-1", NOW, false);
    }

    /** A call of GetConnection. */
    SignedRequest sign(String body) {
      return sign(
          body,
          Map.of(
              "content-type",
              "application/x-amz-json-1.1",
              "x-amz-target",
              "AWSGlue.GetConnection",
              "amz-sdk-request",
              "attempt=1;  max=5"));
    }

    public SignedRequest sign(String body, Map<String, String> headers) {
      SdkHttpRequest.Builder unsigned =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.POST)
              .uri(URI.create("https://gate.example.com" + path));
      headers.forEach(unsigned::putHeader);
      Clock clock = Clock.fixed(time, ZoneOffset.UTC);
      SdkHttpRequest signed =
          AwsV4HttpSigner.create()
              .sign(
                  to ->
                      to.identity(identity())
                          .request(unsigned.build())
                          .payload(ContentStreamProvider.fromUtf8String(body))
                          .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                          .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                          .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock))
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

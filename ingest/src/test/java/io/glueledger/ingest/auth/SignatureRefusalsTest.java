/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static io.glueledger.ingest.auth.AuthFixtures.NOW;
import static io.glueledger.ingest.auth.AuthFixtures.glueHeaders;
import static io.glueledger.ingest.auth.AuthFixtures.verifier;
import static io.glueledger.ingest.auth.Authentication.RefusalCode.INCOMPLETE_SIGNATURE;
import static io.glueledger.ingest.auth.Authentication.RefusalCode.INVALID_SIGNATURE;
import static io.glueledger.ingest.auth.Authentication.RefusalCode.MISSING_TOKEN;
import static io.glueledger.ingest.auth.Authentication.RefusalCode.UNRECOGNIZED_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureRefusalsTest {

  private static final String BODY = "{\"Name\":\"orders\"}";
  private static final SignedRequest VALID = Signing.usual().sign(BODY, glueHeaders());
  private static final String AUTHORIZATION = VALID.one("authorization").orElseThrow();

  static Stream<Arguments> requests() {
    return Stream.of(
        arguments(
            "stale",
            signed(Signing.usual().late(Duration.ofSeconds(-301))),
            INVALID_SIGNATURE,
            "2026-11-22T10:09:59Z, but it is 2026-11-22T10:15:00Z"),
        arguments(
            "from the future",
            signed(Signing.usual().late(Duration.ofHours(1))),
            INVALID_SIGNATURE,
            "2026-11-22T11:15:00Z, but it is 2026-11-22T10:15:00Z"),
        arguments(
            "other region",
            signed(Signing.usual().withRegion("us-east-1")),
            INVALID_SIGNATURE,
            "us-east-1, but this gate is for eu-central-1"),
        arguments(
            "other service",
            signed(Signing.usual().withService("s3")),
            INVALID_SIGNATURE,
            "for the service s3"),
        arguments(
            "a target signed for sts",
            signed(Signing.usual().withService("sts")),
            INVALID_SIGNATURE,
            "signed for sts"),
        arguments(
            "no target",
            Signing.usual().sign(BODY, Map.of("content-type", "application/x-amz-json-1.1")),
            INVALID_SIGNATURE,
            "x-amz-target must be sent and signed"),
        arguments(
            "other host", with("host", "glue.amazonaws.com"), INVALID_SIGNATURE, "ingest.hosts"),
        arguments(
            "authority and host differ",
            with(":authority", "127.0.0.1"),
            INVALID_SIGNATURE,
            "host must be sent once"),
        arguments("no Authorization", with("authorization"), MISSING_TOKEN, "query string"),
        arguments(
            "two Authorizations",
            with("authorization", AUTHORIZATION, AUTHORIZATION),
            INCOMPLETE_SIGNATURE,
            "several"),
        arguments(
            "no SigV4", with("authorization", "Basic YTpi"), INCOMPLETE_SIGNATURE, "AWS4-HMAC"),
        arguments(
            "upper-case signature",
            with(
                "authorization",
                AUTHORIZATION.replaceFirst("Signature=.*", "Signature=" + "AB".repeat(32))),
            INCOMPLETE_SIGNATURE,
            "Sign with SigV4"),
        arguments(
            "unsorted header names",
            with(
                "authorization",
                AUTHORIZATION.replace("host;", "").replace(", Sign", ";host, Sign")),
            INCOMPLETE_SIGNATURE,
            "sorted"),
        arguments(
            "date in another form",
            with("x-amz-date", "2026-11-22T10:15:00Z"),
            INVALID_SIGNATURE,
            "must have the form"),
        arguments(
            "scope of another day",
            with("authorization", AUTHORIZATION.replace("/20261122/", "/20261121/")),
            INVALID_SIGNATURE,
            "not the day of x-amz-date"),
        arguments(
            "unsigned payload",
            with("x-amz-content-sha256", "UNSIGNED-PAYLOAD"),
            INVALID_SIGNATURE,
            "payload is unsigned"),
        arguments(
            "wrong body hash",
            with("x-amz-content-sha256", "00"),
            INVALID_SIGNATURE,
            "not the hash of the body"),
        arguments(
            "duplicate of a signed header",
            with("x-amz-target", "AWSGlue.GetConnection", "AWSGlue.GetConnection"),
            INVALID_SIGNATURE,
            "x-amz-target must be sent once"),
        arguments(
            "unsigned session token",
            with("x-amz-security-token", "token"),
            INVALID_SIGNATURE,
            "x-amz-security-token is sent and must be signed"),
        arguments(
            "control characters",
            with("x-amz-target", "a\u001b[2Jb"),
            INVALID_SIGNATURE,
            "control characters"),
        arguments(
            "query",
            new SignedRequest("POST", "/", "Action=Delete", VALID.headers(), VALID.body()),
            INVALID_SIGNATURE,
            "query string"),
        arguments(
            "unknown key",
            with("authorization", AUTHORIZATION.replace("AKIDEXAMPLE", "AKIDUNKNOWN")),
            UNRECOGNIZED_CLIENT,
            "not known to this gate"),
        arguments(
            "key of another",
            with("authorization", AUTHORIZATION.replace("AKIDEXAMPLE", "AKIDOTHER")),
            INVALID_SIGNATURE,
            "Check the secret"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void refuses(String what, SignedRequest request, RefusalCode code, String words) {
    // When
    Authentication result = verifier(NOW).verify(request);

    // Then
    assertThat(result)
        .as(what)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.message())
                  .contains(words)
                  .doesNotContain(AuthFixtures.SECRET)
                  .doesNotContain("\u001b");
            });
  }

  private static SignedRequest signed(Signing signing) {
    return signing.sign(BODY, glueHeaders());
  }

  /** The valid request with a header replaced, or without it if there are no values. */
  private static SignedRequest with(String header, String... values) {
    Map<String, List<String>> headers = new LinkedHashMap<>(VALID.headers());
    headers.remove(header);
    if (values.length > 0) {
      headers.put(header, Arrays.asList(values));
    }
    return new SignedRequest("POST", "/", "", headers, VALID.body());
  }
}

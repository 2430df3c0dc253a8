/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static io.glueledger.ingest.auth.AuthFixtures.NOW;
import static io.glueledger.ingest.auth.AuthFixtures.verifier;
import static io.glueledger.ingest.auth.AuthFixtures.with;
import static io.glueledger.ingest.auth.Authentication.RefusalCode.INCOMPLETE_SIGNATURE;
import static io.glueledger.ingest.auth.Authentication.RefusalCode.INVALID_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal has AWS's code and says what is wrong, without secrets. */
class SignatureRefusalsTest {
  private static final String BODY = "{\"Name\":\"orders\"}";
  private static final SignedRequest VALID = Signing.usual().sign(BODY);
  private static final String AUTHORIZATION = VALID.one("authorization").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -301 | eu-central-1 | glue | 2026-11-22T10:09:59Z, but it is 2026-11-22T10:15:00Z
          3600 | eu-central-1 | glue | 2026-11-22T11:15:00Z, but it is 2026-11-22T10:15:00Z
          0    | us-east-1    | glue | us-east-1, but this gate is for eu-central-1
          0    | eu-central-1 | s3   | for the service s3
          0    | eu-central-1 | sts  | signed for sts
          """)
  void refusesWhatIsSignedForAnotherTimeOrPlace(
      long late, String region, String service, String words) {
    Signing other = new Signing("/", service, region, NOW.plusSeconds(late), false);
    assertRefused(other.sign(BODY), INVALID_SIGNATURE, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host                 | glue.amazonaws.com   | INVALID_SIGNATURE    | ingest.hosts
          :authority           | 127.0.0.1            | INVALID_SIGNATURE    | host must be sent once
          authorization        |                      | MISSING_TOKEN        | query string
          authorization        | Basic YTpi           | INCOMPLETE_SIGNATURE | AWS4-HMAC
          x-amz-date           | 2026-11-22T10:15:00Z | INVALID_SIGNATURE    | must have the form
          x-amz-content-sha256 | UNSIGNED-PAYLOAD     | INVALID_SIGNATURE    | payload is unsigned
          x-amz-content-sha256 | 00                   | INVALID_SIGNATURE    | not the hash of the body
          x-amz-security-token | token                | INVALID_SIGNATURE    | is sent and must be signed
          x-amz-target         | a\033[2Jb             | INVALID_SIGNATURE    | control characters
          """)
  void refusesAnotherHeader(String name, String value, RefusalCode code, String words) {
    SignedRequest request = value == null ? with(VALID, name) : with(VALID, name, value);
    assertRefused(request, code, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Signature=..  | Signature=AB | INCOMPLETE_SIGNATURE | Sign with SigV4
          host;([^,]*), | $1;host,     | INCOMPLETE_SIGNATURE | sorted
          /20261122/    | /20261121/   | INVALID_SIGNATURE    | not the day of x-amz-date
          AKIDEXAMPLE   | AKIDUNKNOWN  | UNRECOGNIZED_CLIENT  | not known to this gate
          AKIDEXAMPLE   | AKIDOTHER    | INVALID_SIGNATURE    | Check the secret
          """)
  void refusesAnotherAuthorization(String part, String other, RefusalCode code, String words) {
    String changed = AUTHORIZATION.replaceFirst(part, other);
    assertRefused(with(VALID, "authorization", changed), code, words);
  }

  @Test
  void refusesSeveralAuthorizations() {
    SignedRequest request = with(VALID, "authorization", AUTHORIZATION, AUTHORIZATION);
    assertRefused(request, INCOMPLETE_SIGNATURE, "several");
  }

  @Test
  void refusesASignedHeaderThatIsSentTwice() {
    String target = "AWSGlue.GetConnection";
    SignedRequest request = with(VALID, "x-amz-target", target, target);
    assertRefused(request, INVALID_SIGNATURE, "x-amz-target must be sent once");
  }

  @Test
  void refusesACallOfGlueWithoutATarget() {
    SignedRequest request =
        Signing.usual().sign(BODY, Map.of("content-type", "application/x-amz-json-1.1"));
    assertRefused(request, INVALID_SIGNATURE, "x-amz-target must be sent and signed");
  }

  @Test
  void refusesAQuery() {
    SignedRequest request = AuthFixtures.at(VALID, "POST", "/", "Action=Delete");
    assertRefused(request, INVALID_SIGNATURE, "query string");
  }

  private static void assertRefused(SignedRequest request, RefusalCode code, String words) {
    assertThat(verifier().verify(request))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.message())
                  .contains(words)
                  .doesNotContain(AuthFixtures.SECRET)
                  .doesNotContain("\033");
            });
  }
}

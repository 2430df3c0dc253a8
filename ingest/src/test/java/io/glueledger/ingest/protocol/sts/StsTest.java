/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.auth.RecordedRequests;
import io.glueledger.ingest.protocol.WireAnswer;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.protocol.sts.StsCall.GetCallerIdentity;
import io.glueledger.ingest.protocol.sts.StsCall.Other;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class StsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
  private static final StsAnswers ANSWERS = new StsAnswers("012345678901", "eu-central-1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cli-get-caller-identity",
        "boto3-get-caller-identity-session-token",
        "terraform-get-caller-identity"
      })
  void readsTheCallOfRealClients(String recorded) {
    // Given
    byte[] body = RecordedRequests.read(recorded).body();

    // When
    StsCall call = StsCall.read(body);

    // Then
    assertThat(call).isEqualTo(new GetCallerIdentity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Action=AssumeRole&Version=2011-06-15|AccessDenied|403",
        "Action=GetSessionToken|AccessDenied|403",
        "Version=2011-06-15|AccessDenied|403",
        "Action=GetCallerIdentity|ValidationError|400",
        "Action=GetCallerIdentity&Version=2012-01-01|ValidationError|400",
        "Action=GetCallerIdentity&Version=2011-06-15&More=1|ValidationError|400",
        "Action=GetCallerIdentity&Action=AssumeRole|MalformedInput|400",
        "Action=GetCallerIdentity&%zz=1|MalformedInput|400",
        "Action|MalformedInput|400",
        "{}|MalformedInput|400"
      })
  void refusesEverythingElse(String body, String code, int status) {
    // When
    StsCall call = StsCall.read(body.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(call)
        .isInstanceOfSatisfying(
            Other.class,
            other -> {
              assertThat(other.error().code()).isEqualTo(code);
              assertThat(other.error().httpStatus()).isEqualTo(status);
            });
  }

  @Test
  void refusesALongBody() {
    // When
    StsCall call = StsCall.read(new byte[100_000]);

    // Then
    assertThat(call).isInstanceOf(Other.class);
  }

  @ParameterizedTest
  @CsvSource({
    "alice@example.com,alice@example.com",
    "arn:aws:iam::1:role/x,arn=3Aaws=3Aiam=3A=3A1=3Arole=2Fx",
    "a=b <&>,a=3Db=20=3C=26=3E",
    "ü,=C3=BC"
  })
  void namesTheCallerAfterItsPrincipal(String principal, String session) throws Exception {
    // When
    WireAnswer answer = ANSWERS.callerIdentity(principal, "a-request", NOW);

    // Then
    Document document = parse(answer);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("content-type", "text/xml");
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("GetCallerIdentityResponse");
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("https://sts.amazonaws.com/doc/2011-06-15/");
    assertThat(text(document, "Arn"))
        .isEqualTo("arn:aws:sts::012345678901:assumed-role/glue-ledger/" + session);
    assertThat(text(document, "UserId")).isEqualTo("AROAGLUELEDGER:" + session);
    assertThat(text(document, "Account")).isEqualTo("012345678901");
    assertThat(text(document, "RequestId")).isEqualTo("a-request");
  }

  @ParameterizedTest
  @CsvSource({
    "cn-north-1,arn:aws-cn:sts::",
    "us-gov-west-1,arn:aws-us-gov:sts::",
    "us-east-1,arn:aws:sts::"
  })
  void writesTheRegionsPartition(String region, String start) throws Exception {
    // When
    WireAnswer answer =
        new StsAnswers("012345678901", region).callerIdentity("alice", "a-request", NOW);

    // Then
    assertThat(text(parse(answer), "Arn")).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_SIGNATURE,SignatureDoesNotMatch,403",
    "UNRECOGNIZED_CLIENT,InvalidClientTokenId,403",
    "MISSING_TOKEN,MissingAuthenticationToken,403",
    "INCOMPLETE_SIGNATURE,IncompleteSignature,400"
  })
  void writesErrorsAsStsDoes(RefusalCode refusal, String code, int status) throws Exception {
    // Given
    StsError error = StsError.ofRefused(new Refused(refusal, "a < b\u001b & c"));

    // When
    WireAnswer answer = ANSWERS.error(error, "a-request", NOW);

    // Then
    Document document = parse(answer);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("ErrorResponse");
    assertThat(text(document, "Type")).isEqualTo("Sender");
    assertThat(text(document, "Code")).isEqualTo(code);
    assertThat(text(document, "Message")).isEqualTo("a < b & c");
    assertThat(text(document, "RequestId")).isEqualTo("a-request");
  }

  @Test
  void writesTheGatesOwnErrors() throws Exception {
    // When
    WireAnswer answer = ANSWERS.error(StsError.of(WireErrors.notReady()), "a-request", NOW);

    // Then
    assertThat(answer.status()).isEqualTo(503);
    assertThat(text(parse(answer), "Code")).isEqualTo("ServiceUnavailable");
    assertThat(text(parse(answer), "Type")).isEqualTo("Receiver");
  }

  @Test
  void needsAnAccountOfTwelveDigits() {
    // When / Then
    assertThatThrownBy(() -> new StsAnswers("12345", "eu-central-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Document parse(WireAnswer answer) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
  }

  private static String text(Document document, String element) {
    return document.getElementsByTagName(element).item(0).getTextContent();
  }
}

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
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The one call of STS, read and answered. */
class StsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
  private static final String ACCOUNT = "012345678901";
  private static final StsAnswers ANSWERS = new StsAnswers(ACCOUNT, "eu-central-1");

  @ParameterizedTest
  @MethodSource("io.glueledger.ingest.auth.RecordedRequests#ofSts")
  void readsTheCallOfRealClients(String recorded) {
    assertThat(StsCall.read(RecordedRequests.read(recorded).body()))
        .isEqualTo(new GetCallerIdentity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Action=AssumeRole&Version=2011-06-15               | AccessDenied    | 403
          Action=GetSessionToken                             | AccessDenied    | 403
          Version=2011-06-15                                 | AccessDenied    | 403
          Action=GetCallerIdentity                           | ValidationError | 400
          Action=GetCallerIdentity&Version=2012-01-01        | ValidationError | 400
          Action=GetCallerIdentity&Version=2011-06-15&More=1 | ValidationError | 400
          Action=GetCallerIdentity&Action=AssumeRole         | MalformedInput  | 400
          Action=GetCallerIdentity&%zz=1                     | MalformedInput  | 400
          Action                                             | MalformedInput  | 400
          {}                                                 | MalformedInput  | 400
          """)
  void refusesEverythingElse(String body, String code, int status) {
    assertThat(StsCall.read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Other.class,
            other ->
                assertThat(other.error())
                    .returns(code, StsError::code)
                    .returns(status, StsError::httpStatus));
  }

  @Test
  void refusesALongBody() {
    assertThat(StsCall.read(new byte[100_000])).isInstanceOf(Other.class);
  }

  @ParameterizedTest
  @CsvSource({
    "alice@example.com,alice@example.com",
    "arn:aws:iam::1:role/x,arn=3Aaws=3Aiam=3A=3A1=3Arole=2Fx",
    "a=b <&>,a=3Db=20=3C=26=3E",
    "ü,=C3=BC"
  })
  void namesTheCallerAfterItsPrincipal(String principal, String session) throws Exception {
    Document document = parse(ANSWERS.callerIdentity(principal, "a-request", NOW));
    assertThat(text(document, "Arn"))
        .isEqualTo("arn:aws:sts::012345678901:assumed-role/glue-ledger/" + session);
    assertThat(text(document, "UserId")).isEqualTo("AROAGLUELEDGER:" + session);
    assertThat(text(document, "Account")).isEqualTo(ACCOUNT);
  }

  @Test
  void answersInTheFormOfSts() throws Exception {
    WireAnswer answer = ANSWERS.callerIdentity("alice", "a-request", NOW);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("content-type", "text/xml");
    Document document = parse(answer);
    assertThat(document.getDocumentElement())
        .returns("GetCallerIdentityResponse", Element::getTagName)
        .returns("https://sts.amazonaws.com/doc/2011-06-15/", Element::getNamespaceURI);
    assertThat(text(document, "RequestId")).isEqualTo("a-request");
  }

  @ParameterizedTest
  @CsvSource({
    "cn-north-1,arn:aws-cn:sts::",
    "us-gov-west-1,arn:aws-us-gov:sts::",
    "us-east-1,arn:aws:sts::"
  })
  void writesTheRegionsPartition(String region, String start) throws Exception {
    StsAnswers answers = new StsAnswers(ACCOUNT, region);
    assertThat(text(parse(answers.callerIdentity("alice", "a-request", NOW)), "Arn"))
        .startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_SIGNATURE,SignatureDoesNotMatch,403",
    "UNRECOGNIZED_CLIENT,InvalidClientTokenId,403",
    "MISSING_TOKEN,MissingAuthenticationToken,403",
    "INCOMPLETE_SIGNATURE,IncompleteSignature,400"
  })
  void writesRefusalsUnderTheNamesOfSts(RefusalCode refusal, String code, int status)
      throws Exception {
    WireAnswer answer = error(StsError.ofRefused(new Refused(refusal, "Why.")));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(text(parse(answer), "Code")).isEqualTo(code);
  }

  @Test
  void writesErrorsInTheFormOfSts() throws Exception {
    Document document = parse(error(new StsError("Code", 400, "a < b\033 & c")));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("ErrorResponse");
    assertThat(text(document, "Type")).isEqualTo("Sender");
    assertThat(text(document, "Message")).isEqualTo("a < b & c");
    assertThat(text(document, "RequestId")).isEqualTo("a-request");
  }

  @Test
  void writesTheGatesOwnErrors() throws Exception {
    WireAnswer answer = error(StsError.of(WireErrors.notReady()));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(text(parse(answer), "Code")).isEqualTo("ServiceUnavailable");
    assertThat(text(parse(answer), "Type")).isEqualTo("Receiver");
  }

  @Test
  void needsAnAccountOfTwelveDigits() {
    assertThatThrownBy(() -> new StsAnswers("12345", "eu-central-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WireAnswer error(StsError error) {
    return ANSWERS.error(error, "a-request", NOW);
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

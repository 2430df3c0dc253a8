/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.FederationSourceException;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueException;

/** The gate's errors, and Glue's: what they say, and that the SDK's client reads them so. */
class WireErrorsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T09:05:00Z");
  private static final String CHANGE = "0193a1b2-0000-7000-8000-000000000000";
  private static final SdkHttpDouble HTTP = new SdkHttpDouble();
  private static final GlueClient CLIENT = HTTP.client();

  static Stream<Arguments> gateErrors() {
    String busy = "ServiceUnavailable";
    String inDoubt = "OperationTimeoutException";
    String denied = "AccessDeniedException";
    return Stream.of(
        row(WireErrors.accessDenied("Denied by\nTLS-02"), denied, 400, "Denied by\nTLS-02"),
        row(WireErrors.operationNotTaken("Get"), denied, 400, "Get", "ingest.passthrough"),
        row(WireErrors.malformed("Name is."), "SerializationException", 400, "Name is."),
        row(WireErrors.invalidInput("Nam"), "InvalidInputException", 400, "Nam"),
        row(WireErrors.tooLarge(262144), "RequestEntityTooLargeException", 413, "262144 bytes"),
        row(WireErrors.unknownOperation("Nope"), "UnknownOperationException", 400, "Nope"),
        row(
            WireErrors.retryIdReused(CHANGE),
            "IdempotentParameterMismatchException",
            400,
            "amz-sdk-invocation-id",
            CHANGE),
        row(WireErrors.notReady(), busy, 503, "not ready"),
        row(WireErrors.logTooSlow(CHANGE), busy, 503, "not sent to Glue", CHANGE),
        row(WireErrors.turnNotReached(CHANGE), busy, 503, "not sent to Glue", CHANGE),
        row(WireErrors.glueUnreachable(CHANGE), busy, 503, "not sent", CHANGE),
        row(WireErrors.answerLost(CHANGE), inDoubt, 400, "In doubt", CHANGE),
        row(WireErrors.notApplied(CHANGE), inDoubt, 400, "not to have been made", CHANGE),
        row(WireErrors.unexpected(), "InternalServiceException", 500, "failed"));
  }

  private static Arguments row(WireError error, String code, int status, String... words) {
    return arguments(error, code, status, List.of(words));
  }

  @ParameterizedTest
  @MethodSource("gateErrors")
  void everyLineOfTheFailureTableHasItsError(
      WireError error, String code, int status, List<String> words) {
    assertThat(error).returns(code, WireError::code).returns(status, WireError::httpStatus);
    assertThat(error.message()).contains(words);
  }

  @ParameterizedTest
  @MethodSource("gateErrors")
  void theSdkReadsEveryErrorOfTheGate(
      WireError error, String code, int status, List<String> words) {
    assertThat(thrownFor(error))
        .returns(CHANGE, GlueException::requestId)
        .returns(code, thrown -> thrown.awsErrorDetails().errorCode())
        .returns(error.message(), thrown -> thrown.awsErrorDetails().errorMessage())
        .returns(error, WireError::ofGlue);
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void refusedSignaturesKeepTheirCode(RefusalCode code) {
    WireError error = WireErrors.notAuthenticated(new Refused(code, "Why."));
    assertThat(error).isEqualTo(new WireError(code.errorCode(), 400, "Why."));
    assertThat(WireError.ofGlue(thrownFor(error))).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessDeniedException",
        "AlreadyExistsException",
        "ConcurrentModificationException",
        "ConflictException",
        "GlueEncryptionException",
        "OperationNotSupportedException",
        "ResourceNumberLimitExceededException",
        "ThrottlingException",
        "ValidationException",
        "SomethingNewException"
      })
  void gluesErrorsArePassedOnUnchanged(String code) {
    WireError error = new WireError(code, 400, "Glue says no, to ünï.");
    assertThat(WireError.ofGlue(thrownFor(error))).isEqualTo(error);
  }

  @Test
  void furtherMembersOfGluesErrorsArePassedOn() {
    WireError error =
        new WireError(
            "EntityNotFoundException", 400, "Not there.", Map.of("FromFederationSource", true));
    assertThat(thrownFor(error))
        .isInstanceOfSatisfying(
            EntityNotFoundException.class,
            notFound -> assertThat(notFound.fromFederationSource()).isTrue())
        .returns(error, WireError::ofGlue);
  }

  @Test
  void enumsOfErrorsStayText() {
    Map<String, Object> unknown = Map.of("FederationSourceErrorCode", "SomethingNew");
    WireError error = new WireError("FederationSourceException", 400, "Not there.", unknown);
    assertThat(thrownFor(error))
        .isInstanceOf(FederationSourceException.class)
        .returns(error, WireError::ofGlue);
  }

  @Test
  void anAnswerWithoutACodeIsAFailure() {
    byte[] page = {'<', 'p', '>'};
    assertThat(WireError.ofGlue(thrownFor(new WireAnswer(502, "text/html", page, CHANGE, NOW))))
        .returns(502, WireError::httpStatus)
        .returns("InternalFailure", WireError::code);
  }

  @Test
  void theBodyIsWhatClientsLookFor() throws IOException {
    WireError error = new WireError("AccessDeniedException", 400, "No\033[2J.\nFix it.");
    Object body = new ObjectMapper().readValue(answer(error).body(), Object.class);
    assertThat(body)
        .isEqualTo(Map.of("__type", "AccessDeniedException", "Message", "No[2J.\nFix it."));
  }

  @Test
  void theHeadersAreWhatClientsLookFor() {
    assertThat(answer(WireErrors.notReady()).headers())
        .containsOnly(
            Map.entry("content-type", "application/x-amz-json-1.1"),
            Map.entry("x-amzn-requestid", CHANGE),
            Map.entry("date", "Sun, 01 Nov 2026 09:05:00 GMT"));
  }

  private static WireAnswer answer(WireError error) {
    return WireAnswer.error(error, CHANGE, NOW);
  }

  private static GlueException thrownFor(WireError error) {
    return thrownFor(answer(error));
  }

  private static GlueException thrownFor(WireAnswer answer) {
    HTTP.answerWith(answer);
    GetConnectionRequest request = GetConnectionRequest.builder().name("orders").build();
    return catchThrowableOfType(GlueException.class, () -> CLIENT.getConnection(request));
  }
}

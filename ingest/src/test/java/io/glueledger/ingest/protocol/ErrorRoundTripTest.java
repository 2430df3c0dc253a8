/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.FederationSourceException;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueException;

class ErrorRoundTripTest {

  private static final Instant NOW = Instant.parse("2026-11-01T09:05:00Z");
  private static final String CHANGE = "0193a1b2-0000-7000-8000-000000000000";
  private static final SdkHttpDouble HTTP = new SdkHttpDouble();
  private static final GlueClient CLIENT = HTTP.client();

  static Stream<WireError> gateErrors() {
    return Stream.of(
        WireErrors.notAuthenticated(new Refused(RefusalCode.INVALID_SIGNATURE, "No.")),
        WireErrors.accessDenied("Denied by policy TLS-02: why\nand what to do"),
        WireErrors.operationNotTaken("GetTables"),
        WireErrors.notApplied(CHANGE),
        WireErrors.malformed("Name must be text."),
        WireErrors.invalidInput("Nam is not a member."),
        WireErrors.tooLarge(1),
        WireErrors.unknownOperation("No such operation."),
        WireErrors.retryIdReused(CHANGE),
        WireErrors.notReady(),
        WireErrors.logTooSlow(CHANGE),
        WireErrors.turnNotReached(CHANGE),
        WireErrors.glueUnreachable(CHANGE),
        WireErrors.answerLost(CHANGE),
        WireErrors.unexpected());
  }

  static Stream<WireError> glueErrors() {
    return Stream.of(
            "AccessDeniedException",
            "AlreadyExistsException",
            "ConcurrentModificationException",
            "ConflictException",
            "GlueEncryptionException",
            "OperationNotSupportedException",
            "ResourceNumberLimitExceededException",
            "ThrottlingException",
            "ValidationException",
            "SomethingNewException")
        .map(code -> new WireError(code, 400, "Glue says no, to ünï."));
  }

  @ParameterizedTest
  @MethodSource({"gateErrors", "glueErrors"})
  void theSdkReadsEveryErrorAndItIsPassedOnUnchanged(WireError error) {
    // Given
    HTTP.answerWith(WireAnswer.error(error, CHANGE, NOW));

    // When
    GlueException thrown = call();

    // Then
    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(error.code());
    assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo(error.message());
    assertThat(thrown.requestId()).isEqualTo(CHANGE);
    assertThat(WireError.ofGlue(thrown)).isEqualTo(error);
  }

  @Test
  void furtherMembersOfGluesErrorsArePassedOn() {
    // Given
    WireError error =
        new WireError(
            "EntityNotFoundException", 400, "Not there.", Map.of("FromFederationSource", true));
    HTTP.answerWith(WireAnswer.error(error, CHANGE, NOW));

    // When
    GlueException thrown = call();

    // Then
    assertThat(thrown)
        .isInstanceOfSatisfying(
            EntityNotFoundException.class,
            notFound -> assertThat(notFound.fromFederationSource()).isTrue());
    assertThat(WireError.ofGlue(thrown)).isEqualTo(error);
  }

  @Test
  void enumsOfErrorsStayText() {
    // Given
    WireError error =
        new WireError(
            "FederationSourceException",
            400,
            "Not there.",
            Map.of("FederationSourceErrorCode", "SomethingNew"));
    HTTP.answerWith(WireAnswer.error(error, CHANGE, NOW));

    // When
    GlueException thrown = call();

    // Then
    assertThat(thrown).isInstanceOf(FederationSourceException.class);
    assertThat(WireError.ofGlue(thrown)).isEqualTo(error);
  }

  @Test
  void anAnswerWithoutACodeIsAFailure() {
    // Given
    HTTP.answerWith(new WireAnswer(502, "text/html", new byte[] {'<', 'p', '>'}, CHANGE, NOW));

    // When
    WireError error = WireError.ofGlue(call());

    // Then
    assertThat(error.httpStatus()).isEqualTo(502);
    assertThat(error.code()).isEqualTo("InternalFailure");
  }

  @Test
  void bodyAndHeadersAreWhatClientsLookFor() throws IOException {
    // Given
    WireError error = new WireError("AccessDeniedException", 400, "No\u001b[2J.\nFix it.");

    // When
    WireAnswer answer = WireAnswer.error(error, CHANGE, NOW);

    // Then
    JsonNode body = new ObjectMapper().readTree(answer.body());
    Map<String, String> members = new LinkedHashMap<>();
    body.properties().forEach(member -> members.put(member.getKey(), member.getValue().asText()));
    assertThat(members)
        .isEqualTo(Map.of("__type", "AccessDeniedException", "Message", "No[2J.\nFix it."));
    assertThat(answer.headers())
        .isEqualTo(
            Map.of(
                "content-type",
                "application/x-amz-json-1.1",
                "x-amzn-requestid",
                CHANGE,
                "date",
                "Sun, 01 Nov 2026 09:05:00 GMT"));
  }

  private static GlueException call() {
    return catchThrowableOfType(
        GlueException.class,
        () -> CLIENT.getConnection(GetConnectionRequest.builder().name("orders").build()));
  }
}

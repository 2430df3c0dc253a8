/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WireErrorsTest {

  private static final String CHANGE = "0193a1b2-0000-7000-8000-000000000000";

  static Stream<Arguments> table() {
    return Stream.of(
        arguments(
            WireErrors.accessDenied("Denied by policy TLS-02"),
            "AccessDeniedException",
            400,
            List.of("Denied by policy TLS-02")),
        arguments(
            WireErrors.operationNotTaken("GetTables"),
            "AccessDeniedException",
            400,
            List.of("GetTables", "ingest.passthrough")),
        arguments(
            WireErrors.malformed("Name must be text."),
            "SerializationException",
            400,
            List.of("Name must be text.")),
        arguments(WireErrors.invalidInput("Nam"), "InvalidInputException", 400, List.of("Nam")),
        arguments(
            WireErrors.tooLarge(262144),
            "RequestEntityTooLargeException",
            413,
            List.of("262144 bytes")),
        arguments(
            WireErrors.unknownOperation("Nope"), "UnknownOperationException", 400, List.of("Nope")),
        arguments(
            WireErrors.retryIdReused(CHANGE),
            "IdempotentParameterMismatchException",
            400,
            List.of("amz-sdk-invocation-id", CHANGE)),
        arguments(WireErrors.notReady(), "ServiceUnavailable", 503, List.of("not ready")),
        arguments(
            WireErrors.logTooSlow(CHANGE),
            "ServiceUnavailable",
            503,
            List.of("not sent to Glue", CHANGE)),
        arguments(
            WireErrors.turnNotReached(CHANGE),
            "ServiceUnavailable",
            503,
            List.of("not sent to Glue", CHANGE)),
        arguments(
            WireErrors.glueUnreachable(CHANGE),
            "ServiceUnavailable",
            503,
            List.of("not sent", CHANGE)),
        arguments(
            WireErrors.answerLost(CHANGE),
            "OperationTimeoutException",
            400,
            List.of("In doubt", CHANGE)),
        arguments(
            WireErrors.notApplied(CHANGE),
            "OperationTimeoutException",
            400,
            List.of("not to have been made", CHANGE)),
        arguments(WireErrors.unexpected(), "InternalServiceException", 500, List.of("failed")));
  }

  @ParameterizedTest
  @MethodSource("table")
  void everyLineOfTheFailureTableHasItsError(
      WireError error, String code, int status, List<String> words) {
    // When
    String message = error.message();

    // Then
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.httpStatus()).isEqualTo(status);
    assertThat(message).contains(words);
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void refusedSignaturesKeepTheirCode(RefusalCode code) {
    // When
    WireError error = WireErrors.notAuthenticated(new Refused(code, "Why."));

    // Then
    assertThat(error).isEqualTo(new WireError(code.errorCode(), 400, "Why."));
  }
}

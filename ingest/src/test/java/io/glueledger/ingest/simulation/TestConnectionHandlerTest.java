/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionTested;
import io.glueledger.event.TestPhase;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;

/** A test sends credentials, so it is authorised, judged and recorded like a change. */
class TestConnectionHandlerTest {
  private static final TestConnectionRequest BY_NAME =
      TestConnectionRequest.builder().connectionName("orders").build();

  private final QuietGate gate = new QuietGate();

  static Stream<TestConnectionRequest> ambiguous() {
    return Stream.of(
        TestConnectionRequest.builder().build(),
        BY_NAME.toBuilder().testConnectionInput(input("true").build()).build());
  }

  @ParameterizedTest
  @MethodSource("ambiguous")
  void eitherANameOrAnInputIsTested(TestConnectionRequest request) {
    // When
    WireError error = gate.error(request);

    // Then
    assertThat(error.message()).contains("either ConnectionName or TestConnectionInput");
    assertThat(gate.events()).isEmpty();
  }

  @Test
  void aTestIsRecordedBeforeAndAfter() {
    // When
    CallReply reply = gate.call(BY_NAME);

    // Then
    assertThat(reply).isInstanceOf(CallReply.Success.class);
    assertThat(phases()).containsExactly(TestPhase.REQUESTED, TestPhase.PASSED);
  }

  @Test
  void withoutTheRightATestIsDeniedOnTheLog() {
    // Given
    gate.rights(Rights.NONE);

    // When
    WireError error = gate.error(BY_NAME);

    // Then
    assertThat(error.message()).startsWith("Denied by policy RIGHTS");
    assertThat(phases()).containsExactly(TestPhase.DENIED);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void rightsComeBeforeRules() {
    // Given
    gate.rights(Rights.NONE);

    // When
    WireError error = gate.error(BY_NAME.toBuilder().catalogId("").build());

    // Then
    assertThat(error.code()).isEqualTo("AccessDeniedException");
  }

  @Test
  void anInputThatAPolicyDeniesIsNotTested() {
    // When
    WireError error =
        gate.error(
            TestConnectionRequest.builder().testConnectionInput(input("false").build()).build());

    // Then
    assertThat(error.message()).startsWith("Denied by policy ");
    assertThat(phases()).containsExactly(TestPhase.DENIED);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void whatGlueRefusesIsRecordedWithoutValues() {
    // Given
    gate.refuse("TestConnection", "InvalidInputException", "Not with " + QuietGate.SECRET);

    // When
    WireError error =
        gate.error(
            TestConnectionRequest.builder().testConnectionInput(input("true").build()).build());

    // Then
    assertThat(error.message()).isEqualTo("Not with " + QuietGate.SECRET);
    assertThat(phases()).containsExactly(TestPhase.REQUESTED, TestPhase.FAILED);
    assertThat(gate.events().toString()).doesNotContain(QuietGate.SECRET);
  }

  @Test
  void aLostAnswerIsRecordedAsSuch() {
    // Given
    gate.reply(
        "TestConnection", new GlueReply.Unknown("timeout", Optional.empty(), Optional.empty()));

    // When
    WireError error = gate.error(BY_NAME);

    // Then
    assertThat(error.code()).isEqualTo("OperationTimeoutException");
    assertThat(phases()).containsExactly(TestPhase.REQUESTED, TestPhase.UNANSWERED);
  }

  private List<TestPhase> phases() {
    return gate.events().stream()
        .flatMap(e -> e.getConnectionTested().stream())
        .map(ConnectionTested::getPhase)
        .toList();
  }

  private static TestConnectionInput.Builder input(String checksCertificate) {
    return TestConnectionInput.builder()
        .connectionType("JDBC")
        .connectionPropertiesWithStrings(
            Map.of(
                "JDBC_CONNECTION_URL",
                "jdbc:postgresql://db.example.com:5432/app",
                "JDBC_ENFORCE_SSL",
                "true",
                "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
                checksCertificate.equals("true") ? "false" : "true",
                "SECRET_ID",
                "app/db",
                "ODD_KEY",
                QuietGate.SECRET));
  }
}

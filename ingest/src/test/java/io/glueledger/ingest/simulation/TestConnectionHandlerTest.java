/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.event.TestPhase.DENIED;
import static io.glueledger.event.TestPhase.FAILED;
import static io.glueledger.event.TestPhase.PASSED;
import static io.glueledger.event.TestPhase.REQUESTED;
import static io.glueledger.event.TestPhase.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionTested;
import io.glueledger.event.TestPhase;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;

/** A test sends credentials, so it is authorised, judged and recorded like a change. */
class TestConnectionHandlerTest {
  private static final String TEST = "TestConnection";
  private static final TestConnectionRequest BY_NAME =
      TestConnectionRequest.builder().connectionName("orders").build();

  private final QuietGate gate = new QuietGate();

  static Stream<TestConnectionRequest> ambiguous() {
    return Stream.of(
        TestConnectionRequest.builder().build(),
        of(GateRequests.secret()).toBuilder().connectionName("orders").build());
  }

  @ParameterizedTest
  @MethodSource("ambiguous")
  void eitherANameOrAnInputIsTested(TestConnectionRequest request) {
    assertThat(gate.error(request).message())
        .contains("either ConnectionName or TestConnectionInput");
    assertThat(gate.events()).isEmpty();
  }

  @Test
  void aTestIsRecordedBeforeAndAfter() {
    assertThat(gate.call(BY_NAME)).isInstanceOf(CallReply.Success.class);
    assertThat(phases()).containsExactly(REQUESTED, PASSED);
  }

  @Test
  void withoutTheRightATestIsDeniedOnTheLog() {
    gate.rights(Rights.NONE);
    assertThat(gate.error(BY_NAME).message()).startsWith("Denied by policy RIGHTS");
    assertThat(phases()).containsExactly(DENIED);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void rightsComeBeforeRules() {
    gate.rights(Rights.NONE);
    assertThat(gate.error(BY_NAME.toBuilder().catalogId("").build()))
        .returns("AccessDeniedException", WireError::code);
  }

  @Test
  void anInputThatAPolicyDeniesIsNotTested() {
    assertThat(gate.error(of(GateRequests.insecure())).message()).startsWith("Denied by policy ");
    assertThat(phases()).containsExactly(DENIED);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void whatGlueRefusesIsAnsweredAsGlueDoes() {
    gate.refuse(TEST, "InvalidInputException", "Not with " + QuietGate.SECRET);
    assertThat(gate.error(of(GateRequests.secret())))
        .isEqualTo(new WireError("InvalidInputException", 400, "Not with " + QuietGate.SECRET));
  }

  @Test
  void whatGlueRefusesIsRecordedWithoutValues() {
    gate.refuse(TEST, "InvalidInputException", "Not with " + QuietGate.SECRET);
    gate.call(of(GateRequests.secret()));
    assertThat(phases()).containsExactly(REQUESTED, FAILED);
    assertThat(gate.events().toString()).contains("Not with").doesNotContain(QuietGate.SECRET);
  }

  @Test
  void aLostAnswerIsRecordedAsSuch() {
    gate.reply(TEST, QuietGate.LOST);
    assertThat(gate.error(BY_NAME)).returns("OperationTimeoutException", WireError::code);
    assertThat(phases()).containsExactly(REQUESTED, UNANSWERED);
  }

  private List<TestPhase> phases() {
    return gate.events().stream()
        .flatMap(event -> event.getConnectionTested().stream())
        .map(ConnectionTested::getPhase)
        .toList();
  }

  private static TestConnectionRequest of(Map<String, String> properties) {
    return TestConnectionRequest.builder()
        .testConnectionInput(
            input -> input.connectionType("JDBC").connectionPropertiesWithStrings(properties))
        .build();
  }
}

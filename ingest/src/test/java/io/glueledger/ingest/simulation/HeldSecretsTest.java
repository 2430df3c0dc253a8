/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** Reading a connection, editing it and writing it back, by callers who see its password or not. */
class HeldSecretsTest {
  private static final String PASSWORD = "PASSWORD";
  private static final String PATH = "ConnectionProperties.PASSWORD";

  private final QuietGate gate = new QuietGate();

  @BeforeEach
  void glueHoldsAPassword() {
    gate.holds(held(QuietGate.SECRET));
  }

  @Test
  void aReaderWhoEditsTheDescriptionKeepsThePassword() {
    assertThat(writeBack(input -> input.description("edited")))
        .isInstanceOf(CallReply.Success.class);
    assertThat(written().description()).isEqualTo("edited");
    assertThat(written().connectionPropertiesAsStrings()).containsEntry(PASSWORD, QuietGate.SECRET);
  }

  @Test
  void theLogSaysWhatStaysAndNotWhatItIs() {
    writeBack(input -> input.matchCriteria("edited"));
    assertThat(gate.events())
        .filteredOn(event -> event.getKind().equals("ChangeRequested"))
        .extracting(event -> event.getChangeRequested().orElseThrow().getUnchanged())
        .containsExactly(List.of(PATH));
    assertThat(gate.events().toString()).doesNotContain(QuietGate.SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "JDBC_ENFORCE_SSL, false",
    "JDBC_CONNECTION_URL, jdbc:postgresql://other.example.com:5432/app",
    "USERNAME, somebody",
    "CUSTOM_JDBC_CERT, s3://other/cert.pem"
  })
  void nothingElseMayChangeBesideWhatStays(String key, String value) {
    assertThat(refusal(writeBack(with(key, value))))
        .returns("InvalidInputException", WireError::code)
        .extracting(WireError::message)
        .asString()
        .contains(PATH + " contains the placeholder", key + " is not what the connection holds");
    assertThat(gate.sent()).doesNotContain("UpdateConnection");
  }

  @Test
  void whoMayNotReadMayNotLeaveWhatIsThere() {
    ConnectionInput shown = shown();
    gate.rights(SimGate.rightsToCall("UpdateConnection"));
    assertThat(refusal(gate.call(update(shown))).message()).contains(PATH + " contains the");
  }

  @Test
  void whatStaysMustBeWhatGlueHolds() {
    ConnectionInput edited = shown().toBuilder().description("edited").build();
    gate.call(update(held(QuietGate.SECRET))); // the ledger knows the password from here on
    gate.holds(held("somebody else's"));
    assertThat(refusal(gate.call(update(edited))))
        .returns("ConcurrentModificationException", WireError::code);
    assertThat(gate.events())
        .filteredOn(event -> event.getKind().equals("ChangeNotForwarded"))
        .extracting(event -> event.getChangeNotForwarded().orElseThrow().getReason())
        .containsExactly(NotForwardedReason.HELD_DIFFERS);
    assertThat(gate.kinds()).endsWith("ConnectionObserved");
  }

  @Test
  void aPasswordThatIsLeftOutIsNotLost() {
    assertThat(refusal(gate.call(update(without(PASSWORD)))))
        .returns("InvalidInputException", WireError::code)
        .extracting(WireError::message)
        .asString()
        .contains("leaves out " + PATH, "SECRET_ID", "(removed)");
    assertThat(gate.lastEvent().getChangeRejected().orElseThrow().getRefuser())
        .isEqualTo(Refuser.HELD_SECRET);
  }

  @ParameterizedTest
  @CsvSource({"PASSWORD, (removed)", "SECRET_ID, app/db"})
  void aPasswordGoesIfTheUpdateSaysSo(String key, String value) {
    UnaryOperator<ConnectionInput.Builder> saying = with(key, value);
    assertThat(gate.call(update(saying.apply(without(PASSWORD).toBuilder()).build())))
        .isInstanceOf(CallReply.Success.class);
    assertThat(written().connectionPropertiesAsStrings()).doesNotContainKey(PASSWORD);
  }

  @Test
  void anotherTypeHasNoUseForThePassword() {
    ConnectionInput network =
        without(PASSWORD).toBuilder()
            .connectionType("NETWORK")
            .connectionPropertiesWithStrings(Map.of())
            .build();
    assertThat(gate.call(update(network))).isInstanceOf(CallReply.Success.class);
  }

  /** As a client does that shows a caller what it reads. */
  private ConnectionInput shown() {
    Connection read =
        gate.success(
                GetConnectionRequest.builder().name("orders").build(), GetConnectionResponse.class)
            .connection();
    return ConnectionInputs.of(read);
  }

  private CallReply writeBack(UnaryOperator<ConnectionInput.Builder> edit) {
    return gate.call(update(edit.apply(shown().toBuilder()).build()));
  }

  private ConnectionInput written() {
    return ((UpdateConnectionRequest) gate.lastSent()).connectionInput();
  }

  private static WireError refusal(CallReply reply) {
    return ((CallReply.Failure) reply).error();
  }

  private static UpdateConnectionRequest update(ConnectionInput input) {
    return UpdateConnectionRequest.builder().name("orders").connectionInput(input).build();
  }

  private static ConnectionInput held(String password) {
    Map<String, String> properties = GateRequests.with(PASSWORD, password);
    properties.remove("SECRET_ID");
    properties.put("USERNAME", "app");
    return GateRequests.input("orders", "held").toBuilder()
        .connectionPropertiesWithStrings(properties)
        .build();
  }

  private static ConnectionInput without(String key) {
    Map<String, String> properties = new HashMap<>(held("").connectionPropertiesAsStrings());
    properties.remove(key);
    return held("").toBuilder().connectionPropertiesWithStrings(properties).build();
  }

  private static UnaryOperator<ConnectionInput.Builder> with(String key, String value) {
    return input -> {
      Map<String, String> properties = new HashMap<>(input.build().connectionPropertiesAsStrings());
      properties.put(key, value);
      return input.connectionPropertiesWithStrings(properties);
    };
  }
}

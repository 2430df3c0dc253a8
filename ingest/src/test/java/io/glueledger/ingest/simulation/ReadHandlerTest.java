/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;
import software.amazon.awssdk.services.glue.model.GetTablesResponse;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsResponse;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** Who is shown what of Glue's answers, and which reads are on the log. */
class ReadHandlerTest {
  private static final GetConnectionRequest ONE =
      GetConnectionRequest.builder().name("orders").build();
  private static final GetConnectionsRequest LIST = GetConnectionsRequest.builder().build();
  private static final GetTagsRequest TAGS =
      GetTagsRequest.builder().resourceArn(QuietGate.arn("orders")).build();

  private final QuietGate gate = new QuietGate();

  @BeforeEach
  void hold() {
    Connection secret =
        QuietGate.held("orders", "before").toBuilder()
            .connectionPropertiesWithStrings(Map.of("PASSWORD", QuietGate.SECRET))
            .build();
    gate.answer("GetConnection", GetConnectionResponse.builder().connection(secret));
    gate.answer(
        "GetConnections",
        GetConnectionsResponse.builder()
            .connectionList(secret, secret.toBuilder().name("users").build()));
    gate.answer("GetTags", GetTagsResponse.builder().tags(Map.of("password", QuietGate.SECRET)));
    gate.answer("GetTables", GetTablesResponse.builder());
  }

  static Stream<GlueRequest> reads() {
    return Stream.of(ONE, LIST, TAGS);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void hiddenValuesAreNotShownAndNothingIsRecorded(GlueRequest read) {
    // When
    CallReply reply = gate.call(read);

    // Then
    assertThat(body(reply)).doesNotContain(QuietGate.SECRET);
    assertThat(gate.events()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void whoeverMaySeeThemDoesAndIsRecorded(GlueRequest read) {
    // Given
    gate.rights(SimGate.ALL_VISIBLE);

    // When
    CallReply reply = gate.call(read);

    // Then
    assertThat(body(reply)).contains(QuietGate.SECRET);
    assertThat(gate.kinds()).isNotEmpty().containsOnly("SecretsRead");
  }

  @ParameterizedTest
  @MethodSource("reads")
  void withoutTheRightNothingIsRead(GlueRequest read) {
    // Given
    gate.rights(Rights.NONE);

    // When
    WireError error = gate.error(read);

    // Then
    assertThat(error.code()).isEqualTo("AccessDeniedException");
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void aListHasOnlyWhatTheCallerMayRead() {
    // Given
    gate.rights(SimGate.rightsTo("users"));

    // When
    CallReply reply = gate.call(LIST);

    // Then
    GetConnectionsResponse response = (GetConnectionsResponse) ((CallReply.Success) reply).body();
    assertThat(response.connectionList()).extracting(Connection::name).containsExactly("users");
  }

  @Test
  void aHiddenTagKeepsItsKey() {
    // When
    CallReply reply = gate.call(TAGS);

    // Then
    GetTagsResponse response = (GetTagsResponse) ((CallReply.Success) reply).body();
    assertThat(response.tags())
        .containsExactly(Map.entry("password", ReadHiding.HIDDEN_PLACEHOLDER));
  }

  @Test
  void whatHoldsNoSecretIsPassedOnAsItIs() {
    // Given
    gate.answer("GetTags", GetTagsResponse.builder().tags(Map.of("team", "blue")));

    // When
    CallReply reply = gate.call(TAGS);

    // Then
    assertThat(((CallReply.Success) reply).body())
        .isEqualTo(GetTagsResponse.builder().tags(Map.of("team", "blue")).build());
  }

  @Test
  void aPassedOperationNeedsARightToIt() {
    // Given
    gate.rights(Rights.NONE);

    // When
    WireError error = gate.error(GetTablesRequest.builder().databaseName("d").build());

    // Then
    assertThat(error.message()).isEqualTo("ada has no right to call GetTables on this connection.");
  }

  @Test
  void aGlueThatCannotBeReachedIs503() {
    // Given
    gate.reply("GetConnection", new GlueReply.NotSent("refused"));

    // When
    WireError error = gate.error(ONE);

    // Then
    assertThat(error.httpStatus()).isEqualTo(503);
  }

  private static String body(CallReply reply) {
    return ((CallReply.Success) reply)
        .body().sdkFields().stream()
            .map(
                field ->
                    String.valueOf(field.getValueOrDefault(((CallReply.Success) reply).body())))
            .toList()
            .toString();
  }
}

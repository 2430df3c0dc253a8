/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.ingest.rights.Rights;
import java.nio.charset.StandardCharsets;
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
  private static final GetTablesRequest TABLES =
      GetTablesRequest.builder().databaseName("d").build();

  private final QuietGate gate = new QuietGate();

  @BeforeEach
  void hold() {
    Connection secret =
        SimGlue.shown(GateRequests.input("orders", "before")).toBuilder()
            .connectionPropertiesWithStrings(Map.of("PASSWORD", QuietGate.SECRET))
            .build();
    Connection other = secret.toBuilder().name("users").build();
    gate.answer(GetConnectionResponse.builder().connection(secret));
    gate.answer(GetConnectionsResponse.builder().connectionList(secret, other));
    gate.answer(GetTagsResponse.builder().tags(Map.of("password", QuietGate.SECRET)));
    gate.answer(GetTablesResponse.builder());
  }

  static Stream<GlueRequest> reads() {
    return Stream.of(ONE, LIST, TAGS);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void hiddenValuesAreNotShown(GlueRequest read) {
    assertThat(body(gate.call(read))).doesNotContain(QuietGate.SECRET);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aReadThatShowsNothingHiddenIsNotRecorded(GlueRequest read) {
    gate.call(read);
    assertThat(gate.events()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void whoeverMaySeeHiddenValuesDoes(GlueRequest read) {
    gate.rights(SimGate.ALL_VISIBLE);
    assertThat(body(gate.call(read))).contains(QuietGate.SECRET);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aReadThatShowsHiddenValuesIsRecorded(GlueRequest read) {
    gate.rights(SimGate.ALL_VISIBLE);
    gate.call(read);
    assertThat(gate.kinds()).isNotEmpty().containsOnly("SecretsRead");
  }

  @ParameterizedTest
  @MethodSource("reads")
  void withoutTheRightNothingIsRead(GlueRequest read) {
    gate.rights(Rights.NONE);
    assertThat(gate.error(read)).returns("AccessDeniedException", WireError::code);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void aListHasOnlyWhatTheCallerMayRead() {
    gate.rights(SimGate.rightsTo("users"));
    assertThat(gate.success(LIST, GetConnectionsResponse.class).connectionList())
        .extracting(Connection::name)
        .containsExactly("users");
  }

  @Test
  void aHiddenTagKeepsItsKey() {
    assertThat(gate.success(TAGS, GetTagsResponse.class).tags())
        .containsExactly(Map.entry("password", ReadHiding.HIDDEN_PLACEHOLDER));
  }

  @Test
  void whatHoldsNoSecretIsPassedOnAsItIs() {
    GetTagsResponse.Builder plain = GetTagsResponse.builder().tags(Map.of("team", "blue"));
    gate.answer(plain);
    assertThat(gate.success(TAGS, GetTagsResponse.class)).isEqualTo(plain.build());
  }

  @Test
  void anAnswerWithoutAConnectionIsPassedOn() {
    GetConnectionResponse.Builder nothing = GetConnectionResponse.builder();
    gate.answer(nothing);
    assertThat(gate.success(ONE, GetConnectionResponse.class)).isEqualTo(nothing.build());
  }

  @Test
  void aListOfACatalogThatIsNotServedIsRefused() {
    assertThat(gate.error(LIST.toBuilder().catalogId("999999999999").build()).message())
        .startsWith("CatalogId names a catalog that this gate does not serve");
  }

  @Test
  void aPassedOperationIsPassedOn() {
    assertThat(gate.success(TABLES, GetTablesResponse.class))
        .isEqualTo(GetTablesResponse.builder().build());
    assertThat(gate.lastSent()).isEqualTo(TABLES);
  }

  @Test
  void aPassedOperationNeedsARightToIt() {
    gate.rights(Rights.NONE);
    assertThat(gate.error(TABLES))
        .returns("ada has no right to call GetTables on this connection.", WireError::message);
  }

  @Test
  void aGlueThatCannotBeReachedIs503() {
    gate.reply("GetConnection", QuietGate.NOT_SENT);
    assertThat(gate.error(ONE)).returns(503, WireError::httpStatus);
  }

  private static String body(CallReply reply) {
    return new String(
        AwsJsonWriter.write(((CallReply.Success) reply).body()), StandardCharsets.UTF_8);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static io.glueledger.ingest.simulation.GateRequests.insecure;
import static io.glueledger.ingest.simulation.GateRequests.secretProperties;
import static io.glueledger.ingest.simulation.GateRequests.tag;
import static io.glueledger.ingest.simulation.GateRequests.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Refuser;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** What a change comes to before it is forwarded: for its caller, on the log, at Glue. */
class ChangeAttemptTest {
  private static final String PLACEHOLDER = ReadHiding.HIDDEN_PLACEHOLDER;

  private final QuietGate gate = new QuietGate();

  static Stream<GlueRequest> changesOfAKnownConnection() {
    return Stream.of(
        update("orders"),
        DeleteConnectionRequest.builder().connectionName("orders").build(),
        tag(Map.of("team", "blue")),
        UntagResourceRequest.builder()
            .resourceArn(QuietGate.arn("orders"))
            .tagsToRemove("team")
            .build());
  }

  @Test
  void aCreateIsRecordedJudgedForwardedAndConcluded() {
    // When
    CallReply reply = gate.call(creationOf("users"));

    // Then
    assertThat(reply).isInstanceOf(CallReply.Success.class);
    assertThat(gate.kinds()).containsExactly("ChangeRequested", "ChangeDecided", "ChangeApplied");
    assertThat(gate.sent()).containsExactly("CreateConnection");
    assertThat(gate.events())
        .extracting(e -> e.getChangeId().orElseThrow())
        .containsOnly(reply.requestId());
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void whatTheLedgerDoesNotKnowIsObservedBeforeItChanges(GlueRequest change) {
    // When
    CallReply reply = gate.call(change);

    // Then
    assertThat(reply).isInstanceOf(CallReply.Success.class);
    assertThat(gate.kinds())
        .containsExactly("ConnectionObserved", "ChangeRequested", "ChangeDecided", "ChangeApplied");
  }

  @Test
  void whatTheLedgerKnowsIsNotObservedAgain() {
    // Given
    gate.call(creationOf("users"));

    // When
    gate.call(update("users"));

    // Then
    assertThat(gate.sent()).containsExactly("CreateConnection", "UpdateConnection");
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void withoutTheRightAChangeIsDeniedOnTheLogAndGlueIsNotCalled(GlueRequest change) {
    // Given
    gate.rights(Rights.NONE);

    // When
    WireError error = gate.error(change);

    // Then
    assertThat(error.code()).isEqualTo("AccessDeniedException");
    assertThat(error.message())
        .startsWith("Denied by policy RIGHTS: The caller lacks the right to do this")
        .contains("ada has no right to call");
    assertThat(gate.kinds()).containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void theRecordOfADenialIsRedacted() {
    // Given
    gate.rights(Rights.NONE);

    // When
    gate.call(creationOf(input -> input.connectionPropertiesWithStrings(secretProperties())));

    // Then
    assertThat(gate.events().toString()).contains("JDBC").doesNotContain(QuietGate.SECRET);
  }

  static Stream<Arguments> precedence() {
    GlueRequest unnamed = creationOf(input -> input.name(null));
    GlueRequest brokenRule = creationOf(input -> input.description("d".repeat(3000)));
    GlueRequest otherCatalog =
        ((CreateConnectionRequest) brokenRule).toBuilder().catalogId("999999999999").build();
    return Stream.of(
        arguments("no name before rights", Rights.NONE, unnamed, "InvalidInputException", 0),
        arguments("catalog before rights", Rights.NONE, otherCatalog, "AccessDeniedException", 0),
        arguments("rights before rules", Rights.NONE, brokenRule, "AccessDeniedException", 2),
        arguments("rules before policies", SimGate.ALL, brokenRule, "InvalidInputException", 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("precedence")
  void theFirstThingThatIsWrongDecidesTheAnswer(
      String what, Rights rights, GlueRequest request, String code, int events) {
    // Given
    gate.rights(rights);

    // When
    WireError error = gate.error(request);

    // Then
    assertThat(error.code()).as(what).isEqualTo(code);
    assertThat(gate.events()).hasSize(events);
    assertThat(gate.sent()).isEmpty();
  }

  static Stream<Arguments> unforwardable() {
    return Stream.of(
        arguments(
            UpdateConnectionRequest.builder()
                .name("orders")
                .connectionInput(QuietGate.good("users", "new").build())
                .build(),
            "a connection cannot be renamed"),
        arguments(
            creationOf(input -> input.description(PLACEHOLDER)),
            "Description contains the placeholder"),
        arguments(
            creationOf("users").toBuilder().tags(Map.of("team", PLACEHOLDER)).build(),
            "Tags.team contains the placeholder"),
        arguments(tag(Map.of("team", PLACEHOLDER)), "Tags.team contains the placeholder"),
        arguments(creationOf(input -> input.description("d".repeat(3000))), "description"));
  }

  @ParameterizedTest
  @MethodSource("unforwardable")
  void whatBreaksARuleIsRejectedOnTheLog(GlueRequest request, String words) {
    // When
    WireError error = gate.error(request);

    // Then
    assertThat(error.code()).isEqualTo("InvalidInputException");
    assertThat(error.message()).contains(words);
    assertThat(rejected().getRefuser()).isEqualTo(Refuser.GLUE_RULES);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void whatAPolicyDeniesIsNotForwarded() {
    // When
    WireError error = gate.error(insecure("users"));

    // Then
    assertThat(error.message()).startsWith("Denied by policy ").contains("Change: ");
    assertThat(verdicts()).containsExactly(Verdict.DENY);
    assertThat(gate.sent()).isEmpty();
  }

  private List<Verdict> verdicts() {
    return gate.events().stream()
        .flatMap(e -> e.getChangeDecided().stream())
        .map(ChangeDecided::getVerdict)
        .toList();
  }

  private ChangeRejected rejected() {
    return last().getChangeRejected().orElseThrow();
  }

  private ConnectionEvent last() {
    return gate.events().get(gate.events().size() - 1);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static io.glueledger.ingest.simulation.GateRequests.delete;
import static io.glueledger.ingest.simulation.GateRequests.insecure;
import static io.glueledger.ingest.simulation.GateRequests.secret;
import static io.glueledger.ingest.simulation.GateRequests.tag;
import static io.glueledger.ingest.simulation.GateRequests.untag;
import static io.glueledger.ingest.simulation.GateRequests.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.Refuser;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** What a change comes to before it is forwarded: for its caller, on the log, at Glue. */
class ChangeAttemptTest {
  private static final String PLACEHOLDER = ReadHiding.HIDDEN_PLACEHOLDER;

  private final QuietGate gate = new QuietGate();

  static Stream<GlueRequest> changesOfAKnownConnection() {
    return Stream.of(update("orders"), delete("orders"), tag("team", "blue"), untag("team"));
  }

  @Test
  void aCreateIsRecordedJudgedAndConcluded() {
    assertThat(gate.call(creationOf("users"))).isInstanceOf(CallReply.Success.class);
    assertThat(gate.kinds()).containsExactly("ChangeRequested", "ChangeDecided", "ChangeApplied");
  }

  @Test
  void aChangeThatNeverLandsLeavesNothingOnTheLog() {
    gate.nextAppendUnheard(SimLog.NEVER);
    assertThat(gate.error(creationOf("users")).httpStatus()).isEqualTo(503);
    assertThat(gate.kinds()).isEmpty();
  }

  @Test
  void aChangeThatLandsLateEndsOnceAndIsNotSent() {
    gate.nextAppendUnheard(Duration.ofSeconds(20));
    assertThat(gate.error(creationOf("users")).httpStatus()).isEqualTo(503);
    assertThat(gate.kinds())
        .containsExactly("ChangeRequested", "ChangeDecided", "ChangeNotForwarded");
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void aCreateIsForwardedOnceWithItsCatalogNamed() {
    gate.call(creationOf("users"));
    assertThat(gate.sent()).containsExactly("CreateConnection");
    assertThat(gate.lastSent())
        .isEqualTo(creationOf("users").toBuilder().catalogId(SimGate.ACCOUNT).build());
  }

  @Test
  void theRequestIdIsThatOfTheChange() {
    CallReply reply = gate.call(creationOf("users"));
    assertThat(gate.events())
        .extracting(e -> e.getChangeId().orElseThrow())
        .containsOnly(reply.requestId());
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void whatTheLedgerDoesNotKnowIsObservedBeforeItChanges(GlueRequest change) {
    assertThat(gate.call(change)).isInstanceOf(CallReply.Success.class);
    assertThat(gate.kinds())
        .containsExactly("ConnectionObserved", "ChangeRequested", "ChangeDecided", "ChangeApplied");
  }

  @Test
  void whatTheLedgerKnowsIsNotObservedAgain() {
    gate.call(creationOf("users"));
    gate.call(update("users"));
    assertThat(gate.sent()).containsExactly("CreateConnection", "UpdateConnection");
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void withoutTheRightAChangeIsDenied(GlueRequest change) {
    gate.rights(Rights.NONE);
    assertThat(gate.error(change))
        .returns("AccessDeniedException", WireError::code)
        .extracting(WireError::message)
        .asString()
        .startsWith("Denied by policy RIGHTS: The caller lacks the right to do this")
        .contains("ada has no right to call");
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void withoutTheRightAChangeIsOnTheLogAndGlueIsNotCalled(GlueRequest change) {
    gate.rights(Rights.NONE);
    gate.call(change);
    assertThat(gate.kinds()).containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void theRecordOfADenialIsRedacted() {
    gate.rights(Rights.NONE);
    gate.call(creationOf(input -> input.connectionPropertiesWithStrings(secret())));
    assertThat(gate.events().toString()).contains("JDBC").doesNotContain(QuietGate.SECRET);
  }

  static Stream<Arguments> precedence() {
    var unnamed = creationOf(input -> input.name(null));
    var brokenRule = creationOf(input -> input.description("d".repeat(3000)));
    var otherCatalog = brokenRule.toBuilder().catalogId("999999999999").build();
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
    gate.rights(rights);
    assertThat(gate.error(request)).as(what).returns(code, WireError::code);
    assertThat(gate.events()).hasSize(events);
    assertThat(gate.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 5})
  void aRecordedDenialIsADenialHoweverSlowTheLogIs(long landsAfter) {
    gate.nextAppendUnheard(Duration.ofSeconds(landsAfter));
    assertThat(gate.error(creationOf(input -> input.connectionPropertiesWithStrings(insecure()))))
        .returns("AccessDeniedException", WireError::code);
  }

  static Stream<Arguments> unforwardable() {
    var renaming = update("orders").toBuilder().connectionInput(i -> i.name("users")).build();
    var tagged = creationOf("users").toBuilder().tags(Map.of("team", PLACEHOLDER)).build();
    return Stream.of(
        arguments(renaming, "a connection cannot be renamed"),
        arguments(creationOf("users", PLACEHOLDER), "Description contains the placeholder"),
        arguments(tagged, "Tags.team contains the placeholder"),
        arguments(tag("team", PLACEHOLDER), "Tags.team contains the placeholder"),
        arguments(creationOf("users", "d".repeat(3000)), "description"));
  }

  @ParameterizedTest
  @MethodSource("unforwardable")
  void whatBreaksARuleIsRefused(GlueRequest request, String words) {
    assertThat(gate.error(request))
        .returns("InvalidInputException", WireError::code)
        .extracting(WireError::message)
        .asString()
        .contains(words);
    assertThat(gate.sent()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unforwardable")
  void whatBreaksARuleIsRejectedOnTheLog(GlueRequest request, String words) {
    gate.call(request);
    assertThat(gate.lastEvent().getChangeRejected())
        .get()
        .returns(Refuser.GLUE_RULES, ChangeRejected::getRefuser)
        .extracting(ChangeRejected::getErrorMessage)
        .asString()
        .contains(words);
  }

  @Test
  void whatAPolicyDeniesIsAnsweredWithItsReasonAndTheChange() {
    assertThat(gate.error(denied()).message()).startsWith("Denied by policy ").contains("Change: ");
  }

  @Test
  void whatAPolicyDeniesIsNotForwarded() {
    gate.call(denied());
    assertThat(gate.verdicts()).containsExactly(Verdict.DENY);
    assertThat(gate.sent()).isEmpty();
  }

  private static GlueRequest denied() {
    return creationOf(input -> input.connectionPropertiesWithStrings(insecure()));
  }
}

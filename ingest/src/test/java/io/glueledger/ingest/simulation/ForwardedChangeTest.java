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

import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** What becomes of a change once it is judged: its turn, Glue's reply, a repeat. */
class ForwardedChangeTest {
  private static final String CREATE = "CreateConnection";

  private final QuietGate gate = new QuietGate();

  @Test
  void aDecisionIsMadeAgainWhenTheConnectionMoved() {
    gate.call(creationOf("users"));
    assertThat(gate.together(update("users"), update("users", "later")))
        .hasOnlyElementsOfType(CallReply.Success.class);
    assertThat(gate.verdicts()).as("create, two updates, one of them twice").hasSize(4);
  }

  static Stream<GlueRequest> everyChange() {
    return Stream.of(
        creationOf("users"),
        update("orders"),
        delete("orders"),
        tag("team", "blue"),
        untag("team"),
        creationOf(input -> input.connectionPropertiesWithStrings(insecure())));
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void aRepeatGetsTheFirstAnswer(GlueRequest change) {
    CallReply first = gate.call("one call", change);
    assertThat(gate.call("one call", change)).isEqualTo(first);
  }

  static Stream<GlueReply> failures() {
    return Stream.of(QuietGate.LOST, SimGlue.refused("ValidationException", "No."));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aRepeatOfAFailureGetsTheFirstAnswer(GlueReply failure) {
    gate.reply(CREATE, failure);
    CallReply first = gate.call("one call", creationOf("users"));
    assertThat(gate.call("one call", creationOf("users"))).isEqualTo(first);
    assertThat(gate.sent()).containsExactly(CREATE);
  }

  static Stream<GlueReply> invitations() {
    return Stream.of(QuietGate.NOT_SENT, SimGlue.refused("ThrottlingException", "Slow down."));
  }

  @ParameterizedTest
  @MethodSource("invitations")
  void whoIsAskedToComeAgainIsSentAgain(GlueReply invitation) {
    gate.reply(CREATE, invitation).call("one call", creationOf("users"));
    gate.call("one call", creationOf("users"));
    assertThat(gate.sent()).containsExactly(CREATE, CREATE);
  }

  @Test
  void aChangeNamesTheOneWhoseAnswerInvitedIt() {
    CallReply first = gate.reply(CREATE, QuietGate.NOT_SENT).call("one call", creationOf("users"));
    gate.call("one call", creationOf("users"));
    assertThat(gate.events())
        .filteredOn(event -> event.getKind().equals("ChangeRequested"))
        .extracting(event -> event.getChangeRequested().orElseThrow().getRepeatOf())
        .containsExactly(Optional.empty(), Optional.of(first.requestId()));
  }

  @Test
  void aRepeatIsRecordedAsSuchAndDoesNotReachGlue() {
    CallReply first = gate.call("one call", creationOf("users"));
    gate.call("one call", creationOf("users"));
    assertThat(notForwarded().getDuplicateOf()).hasValue(first.requestId());
    assertThat(gate.sent()).containsExactly(CREATE);
  }

  @Test
  void repeatsAtTheSameMomentReachGlueOnce() {
    List<CallReply> replies = gate.twice(creationOf("users"));
    assertThat(replies.get(1)).isEqualTo(replies.get(0)).isInstanceOf(CallReply.Success.class);
    assertThat(gate.sent()).containsExactly(CREATE);
    assertThat(gate.kinds()).containsOnlyOnce("ChangeNotForwarded", "ChangeApplied");
  }

  @Test
  void anInvocationIdWithAnotherBodyIsRefused() {
    gate.call("one call", creationOf("users"));
    assertThat(gate.call("one call", creationOf("events")))
        .isInstanceOfSatisfying(
            CallReply.Failure.class,
            reused ->
                assertThat(reused.error())
                    .returns("IdempotentParameterMismatchException", WireError::code));
    assertThat(rejected().getRefuser()).isEqualTo(Refuser.RETRY_ID);
  }

  @Test
  void whatGlueRefusesIsAnsweredAsGlueDoes() {
    gate.refuse(CREATE, "ValidationException", "Not with " + QuietGate.SECRET);
    assertThat(gate.error(creationOf("users")))
        .isEqualTo(new WireError("ValidationException", 400, "Not with " + QuietGate.SECRET));
  }

  @Test
  void whatGlueRefusesIsRecordedWithoutValues() {
    gate.refuse(CREATE, "ValidationException", "Not with " + QuietGate.SECRET);
    gate.call(creationOf(input -> input.connectionPropertiesWithStrings(secret())));
    assertThat(rejected().getErrorCode()).isEqualTo("ValidationException");
    assertThat(rejected().getErrorMessage()).startsWith("Not with ");
    assertThat(gate.events().toString()).doesNotContain(QuietGate.SECRET);
  }

  @Test
  void aCreateThatMeetsAnUnknownConnectionRecordsWhatIsThere() {
    gate.call(creationOf("orders"));
    assertThat(gate.kinds())
        .containsExactly(
            "ChangeRequested", "ChangeDecided", "ChangeRejected", "ConnectionObserved");
  }

  @ParameterizedTest
  @CsvSource({
    "true, OperationTimeoutException, ChangeInDoubt",
    "false, ServiceUnavailable, ChangeNotForwarded"
  })
  void anAnswerThatIsLostIsInDoubtAndAnUnsentRequestIsNot(
      boolean wasSent, String code, String lastEvent) {
    gate.reply(CREATE, wasSent ? QuietGate.LOST : QuietGate.NOT_SENT);
    assertThat(gate.error(creationOf("users"))).returns(code, WireError::code);
    assertThat(gate.kinds()).endsWith(lastEvent);
  }

  @Test
  void aConnectionThatCannotBeLookedAtIsNotChanged() {
    gate.reply("GetConnection", QuietGate.NOT_SENT);
    assertThat(gate.error(update("orders"))).returns(503, WireError::httpStatus);
    assertThat(notForwarded().getReason()).isEqualTo(NotForwardedReason.GLUE_UNREACHABLE);
    assertThat(gate.sent()).containsExactly("GetConnection");
  }

  private ChangeRejected rejected() {
    return gate.lastEvent().getChangeRejected().orElseThrow();
  }

  private ChangeNotForwarded notForwarded() {
    return gate.lastEvent().getChangeNotForwarded().orElseThrow();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static io.glueledger.ingest.simulation.GateRequests.secretProperties;
import static io.glueledger.ingest.simulation.GateRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a change once it is judged: its turn, Glue's reply, a repeat. */
class ForwardedChangeTest {
  private final QuietGate gate = new QuietGate();

  @Test
  void aDecisionIsMadeAgainWhenTheConnectionMoved() {
    // Given
    gate.call(creationOf("users"));

    // When
    List<CallReply> replies = gate.together(update("users"), update("users", "later"));

    // Then
    assertThat(replies).hasOnlyElementsOfType(CallReply.Success.class);
    assertThat(verdicts()).as("create, two updates, one of them twice").hasSize(4);
  }

  @Test
  void aRepeatGetsTheFirstAnswerAndReachesGlueOnce() {
    // Given
    CallReply first = gate.call("one call", creationOf("users"));

    // When
    CallReply repeat = gate.call("one call", creationOf("users"));

    // Then
    assertThat(repeat).isEqualTo(first);
    assertThat(gate.sent()).containsExactly("CreateConnection");
    assertThat(notForwarded().getDuplicateOf()).hasValue(first.requestId());
  }

  @Test
  void anInvocationIdWithAnotherBodyIsRefused() {
    // Given
    gate.call("one call", creationOf("users"));

    // When
    CallReply reused = gate.call("one call", creationOf("events"));

    // Then
    assertThat(((CallReply.Failure) reused).error().code())
        .isEqualTo("IdempotentParameterMismatchException");
    assertThat(rejected().getRefuser()).isEqualTo(Refuser.RETRY_ID);
  }

  @Test
  void whatGlueRefusesIsAnsweredAsGlueDoesAndRecordedWithoutValues() {
    // Given
    gate.refuse("CreateConnection", "ValidationException", "Not with " + QuietGate.SECRET);

    // When
    WireError error =
        gate.error(creationOf(input -> input.connectionPropertiesWithStrings(secretProperties())));

    // Then
    assertThat(error.message()).isEqualTo("Not with " + QuietGate.SECRET);
    assertThat(rejected().getErrorCode()).isEqualTo("ValidationException");
    assertThat(rejected().getErrorMessage()).startsWith("Not with ");
    assertThat(gate.events().toString()).doesNotContain(QuietGate.SECRET);
  }

  @Test
  void aCreateThatMeetsAnUnknownConnectionRecordsWhatIsThere() {
    // Given
    gate.refuse("CreateConnection", "AlreadyExistsException", "There.");

    // When
    gate.call(creationOf("orders"));

    // Then
    assertThat(gate.kinds())
        .containsExactly(
            "ChangeRequested", "ChangeDecided", "ChangeRejected", "ConnectionObserved");
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, OperationTimeoutException, ChangeInDoubt",
    "notSent, ServiceUnavailable, ChangeNotForwarded"
  })
  void anAnswerThatIsLostIsInDoubtAndAnUnsentRequestIsNot(
      String what, String code, String lastEvent) {
    // Given
    gate.reply(
        "CreateConnection",
        what.equals("unknown")
            ? new GlueReply.Unknown("timeout", Optional.empty(), Optional.empty())
            : new GlueReply.NotSent("refused"));

    // When
    WireError error = gate.error(creationOf("users"));

    // Then
    assertThat(error.code()).isEqualTo(code);
    assertThat(gate.kinds()).endsWith(lastEvent);
  }

  @Test
  void aConnectionThatCannotBeLookedAtIsNotChanged() {
    // Given
    gate.reply("GetConnection", new GlueReply.NotSent("refused"));

    // When
    WireError error = gate.error(update("orders"));

    // Then
    assertThat(error.httpStatus()).isEqualTo(503);
    assertThat(notForwarded().getReason()).isEqualTo(NotForwardedReason.GLUE_UNREACHABLE);
    assertThat(gate.sent()).containsExactly("GetConnection");
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

  private ChangeNotForwarded notForwarded() {
    return last().getChangeNotForwarded().orElseThrow();
  }

  private ConnectionEvent last() {
    return gate.events().get(gate.events().size() - 1);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.NotForwardedReason;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.RecentRequests;
import io.glueledger.ingest.states.RememberedStates;
import io.glueledger.ingest.states.StateReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** Clients sign with the second: what two calls of one second with one signature come to. */
class SeenSignatureTest {
  private static final String UPDATE = "UpdateConnection";
  private static final GlueRequest A = update("orders", "a");
  private static final GlueRequest B = update("orders", "b");

  private final QuietGate gate = new QuietGate();

  @Test
  void neverMakesASecondChange() {
    changeTwiceAndBack(0);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(2);
    assertThat(reason()).isEqualTo(NotForwardedReason.SIGNATURE_SEEN);
  }

  @Test
  void isThrottledNoSoonerThanAfterASecond() {
    CallReply back = changeTwiceAndBack(0);
    assertThat(((CallReply.Failure) back).error())
        .returns("ThrottlingException", WireError::code)
        .returns(400, WireError::httpStatus);
    assertThat(gate.took()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void isAnotherOneInTheNextSecond() {
    changeTwiceAndBack(0);
    assertThat(gate.signed(1, "back", A)).isInstanceOf(CallReply.Success.class);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(3);
  }

  @Test
  void isNotHeldBackIfItIsAnotherOne() {
    changeTwiceAndBack(1);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(3);
    assertThat(gate.took()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void nothingIsForgottenBeforeItsTimeSoThatNewChangesWait() {
    // Given
    QuietGate small =
        new QuietGate(new LogState(new RecentRequests(1), new RememberedStates(StateReader.NONE)));
    CallReply first = small.signed(0, "one", A);

    // When
    CallReply second = small.signed(1, "two", B);

    // Then
    assertThat(first).isInstanceOf(CallReply.Success.class);
    assertThat(((CallReply.Failure) second).error())
        .returns("ThrottlingException", WireError::code);
    assertThat(small.sent()).filteredOn(UPDATE::equals).hasSize(1);
  }

  @Test
  void getsTheFirstAnswerInARepeatOfTheNewestChange() {
    CallReply first = gate.signed(0, "one", A);
    assertThat(gate.signed(0, "one", A)).isEqualTo(first);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(1);
  }

  @Test
  void ofARepeatIsSeenToo() {
    gate.signed(0, "one", A);
    gate.signed(1, "one", A);
    gate.signed(1, "two", B);
    gate.signed(1, "replayed", A);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(2);
  }

  @Test
  void isNotAskedForIfTheAttemptWasHeldUpOnItsWay() {
    gate.signed(2, "one", A);
    gate.signed(2, "two", B);
    gate.signed(1, "one", A);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(2);
    assertThat(reason()).isEqualTo(NotForwardedReason.SIGNATURE_SEEN);
  }

  @Test
  void mayBeOfAnotherKeyOfTheSameCaller() {
    CallReply first = gate.signed(0, "one", A);
    assertThat(gate.accessKey("AKIARENEWED").signed(1, "one", A)).isEqualTo(first);
    assertThat(gate.sent()).filteredOn(UPDATE::equals).hasSize(1);
  }

  @Test
  void ofACallerWhoHasGoneIsNotRecorded() {
    gate.callerIsGone(true).signed(0, "one", A);
    assertThat(gate.kinds()).doesNotContain("ChangeRequested");
    assertThat(gate.sent()).doesNotContain(UPDATE);
  }

  private CallReply changeTwiceAndBack(int second) {
    gate.signed(0, "there", A);
    gate.signed(0, "away", B);
    return gate.signed(second, "back", A);
  }

  private NotForwardedReason reason() {
    return gate.lastEvent().getChangeNotForwarded().orElseThrow().getReason();
  }
}

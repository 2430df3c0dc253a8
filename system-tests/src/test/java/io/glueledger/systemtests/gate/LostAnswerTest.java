/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Outcome;
import io.glueledger.localglue.fault.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * Glue's answer is lost in every way, for every operation: the caller is told so, the change is
 * never sent again, and the ledger ends up with what really happened. All calls are made at once,
 * each on a connection of its own, because settling takes its time.
 */
@WithInstallation
class LostAnswerTest {
  private final Installation site;
  private final Map<LostCall, GlueException> refusals = new HashMap<>();
  private final History history;

  LostAnswerTest(Installation site) {
    this.site = site;
    Caller alice = site.through(site.gate(Installation.IMPATIENT), People.ALICE);
    calls()
        .forEach(
            each -> {
              each.change.prepare(alice, each.name());
              site.glue().faults().add(each.fault());
            });
    site.glue().journal().clear();
    Map<LostCall, CompletableFuture<?>> answers =
        calls().collect(toMap(each -> each, each -> each.change.ask(alice, each.name())));
    answers.forEach((each, answer) -> refusals.put(each, Refused.by(answer)));
    this.history = site.settled();
  }

  /** The ways in which an answer is lost. */
  private enum Loss {
    APPLIED_THEN_DROPPED(Outcome.APPLIED, Fault.Match::applyThenDrop),
    APPLIED_THEN_500(Outcome.APPLIED, Fault.Match::applyThen500),
    APPLIED_THEN_HALF_BODY(Outcome.APPLIED, Fault.Match::applyThenHalfBody),
    APPLIED_THEN_SILENT(Outcome.APPLIED, request -> request.applyThenHang(Duration.ofSeconds(6))),
    APPLIED_THEN_EMPTY(Outcome.APPLIED, Fault.Match::applyThenEmptyBody),
    DROPPED_BEFORE(Outcome.NOT_APPLIED, Fault.Match::dropBeforeApply);

    private final Outcome truth;

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Function<Fault.Match, Fault> fault;

    Loss(Outcome truth, Function<Fault.Match, Fault> fault) {
      this.truth = truth;
      this.fault = fault;
    }
  }

  private record LostCall(Change change, Loss loss) {
    String name() {
      return change + "-" + loss;
    }

    Fault fault() {
      return loss.fault.apply(Fault.on(change.operation()).named(name()).times(1));
    }
  }

  static Stream<LostCall> calls() {
    return EnumSet.range(Change.CREATE, Change.DELETE).stream()
        .flatMap(change -> Stream.of(Loss.values()).map(loss -> new LostCall(change, loss)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theCallerIsTold(LostCall call) {
    assertThat(refusal(call).awsErrorDetails().errorCode()).isEqualTo("OperationTimeoutException");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theCallerGetsTheIdOfTheChange(LostCall call) {
    assertThat(refusal(call).awsErrorDetails().errorMessage()).contains(refusal(call).requestId());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theLogSaysThatItWasInDoubt(LostCall call) {
    assertThat(site.log().of(call.name()))
        .filteredOn(event -> event.getChangeId().equals(Optional.of(refusal(call).requestId())))
        .extracting(ConnectionEvent::getKind)
        .startsWith("ChangeRequested", "ChangeDecided", "ChangeInDoubt")
        .hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theLedgerEndsUpWithTheTruth(LostCall call) {
    assertThat(history.ending(refusal(call).requestId()).map(ChangeOutcome::outcome))
        .hasValue(call.loss.truth);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void itIsSentOnce(LostCall call) {
    assertThat(site.sent(call.change.operation(), call.name())).hasSize(1);
  }

  @Test
  void everyChangeEndsOnce() {
    assertThat(history.endingsOfEach()).containsExactly(1);
  }

  private GlueException refusal(LostCall call) {
    return Objects.requireNonNull(refusals.get(call));
  }
}

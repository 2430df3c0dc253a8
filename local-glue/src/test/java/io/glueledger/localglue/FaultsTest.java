/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionStatus;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.InternalServiceException;
import software.amazon.awssdk.services.glue.model.ThrottlingException;

class FaultsTest {

  @RegisterExtension private final RunningGlue running = new RunningGlue();
  private final LocalGlue glue = running.glue();
  private final GlueClient client = running.client();

  private static Fault.Match onCreate() {
    return Fault.on("CreateConnection").times(1);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(onCreate().throttle(), ThrottlingException.class, 400, "THROTTLE"),
        Arguments.of(onCreate().serverError(), InternalServiceException.class, 500, "SERVER_ERROR"),
        Arguments.of(
            onCreate().error(503, "ServiceUnavailable", "later"),
            GlueException.class,
            503,
            "ERROR"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusedRequestIsNotApplied(
      Fault fault, Class<? extends GlueException> type, int status, String kind) {
    // Given
    glue.faults().add(fault);

    // When
    Throwable refusal = catchThrowable(() -> running.create("orders"));

    // Then
    assertThat(refusal).isInstanceOf(type);
    assertThat(((GlueException) refusal).statusCode()).isEqualTo(status);
    assertThat(running.holds("orders")).isFalse();
    assertThat(running.last().applied()).isFalse();
    assertThat(running.last().faults()).containsExactly(kind);
    assertThat(running.last().answer())
        .hasValueSatisfying(a -> assertThat(a.status()).isEqualTo(status));
  }

  @Test
  void aDroppedRequestIsNotApplied() {
    // Given
    glue.faults().add(onCreate().dropBeforeApply());

    // When
    Throwable failure = catchThrowable(() -> running.create("orders"));

    // Then
    assertThat(failure).isInstanceOf(SdkClientException.class);
    assertThat(running.holds("orders")).isFalse();
    assertThat(running.last().answer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DELAY_BEFORE, false", "DELAY_AFTER, true"})
  void aLongDelayHoldsTheChangeOrItsAnswerBack(FaultKind kind, boolean applied) {
    // Given
    Duration delay = Duration.ofHours(1);
    glue.faults()
        .add(
            kind == FaultKind.DELAY_BEFORE
                ? onCreate().delayBefore(delay)
                : onCreate().delayAfter(delay));

    // When
    Throwable failure;
    try (GlueClient hasty = Clients.glue(glue, Duration.ofMillis(500))) {
      failure = catchThrowable(() -> Clients.create(hasty, "orders"));
    }

    // Then
    assertThat(failure).isInstanceOf(SdkClientException.class);
    assertThat(running.holds("orders")).isEqualTo(applied);
    assertThat(running.last().answer()).isEmpty();
  }

  @Test
  void aShortDelayIsOnlyADelay() {
    // Given
    glue.faults()
        .add(
            onCreate().delayBefore(Duration.ofMillis(10)),
            onCreate().delayAfter(Duration.ofMillis(10)));

    // When
    running.create("orders");

    // Then
    assertThat(running.holds("orders")).isTrue();
    assertThat(running.last().faults()).containsExactly("DELAY_BEFORE", "DELAY_AFTER");
  }

  @Test
  void aFaultMeetsOnlySoManyRequests() {
    // Given
    glue.faults().add(Fault.on("CreateConnection").times(2).throttle());

    // When
    List<Throwable> failures =
        Stream.generate(() -> catchThrowable(() -> running.create("a"))).limit(2).toList();

    // Then
    assertThat(failures).allMatch(ThrottlingException.class::isInstance);
    assertThat(running.create("a").createConnectionStatus()).isEqualTo(ConnectionStatus.READY);
  }

  @Test
  void aFaultMeetsOnlyWhatItMatches() {
    // Given
    glue.faults()
        .add(
            Fault.on("CreateConnection").named("a").throttle(),
            Fault.on("DeleteConnection").throttle());

    // When
    running.create("b");

    // Then
    assertThat(glue.faults().active())
        .hasSize(2)
        .allSatisfy(
            active -> {
              assertThat(active.met()).isZero();
              assertThat(active.remaining()).isEmpty();
            });
  }

  @Test
  void ofTwoFaultsThatDecideTheEndTheFirstDoesAndTheOtherStays() {
    // Given
    glue.faults().add(onCreate().throttle(), onCreate().serverError());

    // When
    Throwable first = catchThrowable(() -> running.create("a"));
    Throwable second = catchThrowable(() -> running.create("a"));

    // Then
    assertThat(first).isInstanceOf(ThrottlingException.class);
    assertThat(second).isInstanceOf(InternalServiceException.class);
    assertThat(glue.faults().active()).isEmpty();
  }

  @Test
  void aFaultOfAnyOperationMeetsABatchByOneOfItsNamesUntilItIsCleared() {
    // Given
    glue.faults().add(Fault.onAny().named("b").throttle());
    Throwable met =
        catchThrowable(
            () -> client.batchDeleteConnection(request -> request.connectionNameList("a", "b")));
    Throwable tags =
        catchThrowable(() -> client.getTags(request -> request.resourceArn(Clients.arn("b"))));

    // When
    glue.faults().clear();

    // Then
    assertThat(List.of(met, tags)).allMatch(ThrottlingException.class::isInstance);
    assertThat(client.batchDeleteConnection(request -> request.connectionNameList("b")).errors())
        .containsKey("b");
  }

  @Test
  void aFaultMeetsAtLeastOneRequest() {
    assertThatThrownBy(() -> Fault.onAny().times(0).throttle())
        .hasMessage("times must be at least 1, was 0");
  }

  @Test
  void aDelayIsNotNegative() {
    assertThatThrownBy(() -> Fault.onAny().delayAfter(Duration.ofSeconds(-1)))
        .hasMessage("delay must not be negative, was PT-1S");
  }

  @Test
  void anErrorHasTheStatusOfOne() {
    assertThatThrownBy(() -> Fault.onAny().error(200, "x", "y"))
        .hasMessage("status must be between 400 and 599, was 200");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.journal.JournalEntry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.InternalServiceException;
import software.amazon.awssdk.services.glue.model.ThrottlingException;

class FaultsTest {

  private final LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults());
  private final GlueClient client = Clients.glue(glue);

  @AfterEach
  void stop() {
    client.close();
    glue.close();
  }

  private boolean exists(String name) {
    return glue.connection(ACCOUNT, name).isPresent();
  }

  private JournalEntry last() {
    List<JournalEntry> entries = glue.journal().entries();
    return entries.get(entries.size() - 1);
  }

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
    Throwable refusal = catchThrowable(() -> Clients.create(client, "orders"));

    // Then
    assertThat(refusal).isInstanceOf(type);
    assertThat(((GlueException) refusal).statusCode()).isEqualTo(status);
    assertThat(exists("orders")).isFalse();
    assertThat(last().applied()).isFalse();
    assertThat(last().faults()).containsExactly(kind);
    assertThat(last().answer()).hasValueSatisfying(a -> assertThat(a.status()).isEqualTo(status));
  }

  @Test
  void aDroppedRequestIsNotApplied() {
    // Given
    glue.faults().add(onCreate().dropBeforeApply());

    // When
    Throwable failure = catchThrowable(() -> Clients.create(client, "orders"));

    // Then
    assertThat(failure).isInstanceOf(SdkClientException.class);
    assertThat(exists("orders")).isFalse();
    assertThat(last().answer()).isEmpty();
  }

  @Test
  void aDelayBeforeHoldsTheChangeBackAndADelayAfterTheAnswer() {
    // Given
    glue.faults()
        .add(
            Fault.on("CreateConnection").named("before").delayBefore(Duration.ofHours(1)),
            Fault.on("CreateConnection").named("after").delayAfter(Duration.ofHours(1)));
    GlueClient hasty = Clients.glue(glue, Duration.ofMillis(500));

    // When
    Throwable before = catchThrowable(() -> Clients.create(hasty, "before"));
    Throwable after = catchThrowable(() -> Clients.create(hasty, "after"));

    // Then
    hasty.close();
    assertThat(List.of(before, after)).allMatch(SdkClientException.class::isInstance);
    assertThat(exists("before")).isFalse();
    assertThat(exists("after")).isTrue();
    assertThat(glue.journal().entries()).allMatch(entry -> entry.answer().isEmpty());
  }

  @Test
  void aShortDelayIsOnlyADelay() {
    // Given
    glue.faults()
        .add(
            onCreate().delayBefore(Duration.ofMillis(10)),
            onCreate().delayAfter(Duration.ofMillis(10)));

    // When
    Clients.create(client, "orders");

    // Then
    assertThat(exists("orders")).isTrue();
    assertThat(last().faults()).containsExactly("DELAY_BEFORE", "DELAY_AFTER");
  }

  @Test
  void aFaultMeetsOnlyWhatItMatchesAndOnlySoOften() {
    // Given
    glue.faults()
        .add(
            Fault.on("CreateConnection").named("a").times(2).throttle(),
            Fault.on("DeleteConnection").throttle());

    // When
    Clients.create(client, "b");
    Throwable first = catchThrowable(() -> Clients.create(client, "a"));
    Throwable second = catchThrowable(() -> Clients.create(client, "a"));
    Clients.create(client, "a");

    // Then
    assertThat(List.of(first, second)).allMatch(ThrottlingException.class::isInstance);
    assertThat(exists("a")).isTrue();
    assertThat(glue.faults().active())
        .singleElement()
        .satisfies(
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
    Throwable first = catchThrowable(() -> Clients.create(client, "a"));
    Throwable second = catchThrowable(() -> Clients.create(client, "a"));

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
  void aFaultThatCannotBeIsRefused() {
    assertThatThrownBy(() -> Fault.onAny().times(0).throttle())
        .hasMessage("times must be at least 1, was 0");
    assertThatThrownBy(() -> Fault.onAny().delayAfter(Duration.ofSeconds(-1)))
        .hasMessage("delay must not be negative, was PT-1S");
    assertThatThrownBy(() -> Fault.onAny().error(200, "x", "y"))
        .hasMessage("status must be between 400 and 599, was 200");
  }
}

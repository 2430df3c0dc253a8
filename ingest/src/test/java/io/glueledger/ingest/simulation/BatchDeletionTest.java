/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/** A change for each name, all admitted or none sent, and one call to Glue. */
class BatchDeletionTest {
  private final QuietGate gate = new QuietGate();

  @BeforeEach
  void make() {
    gate.call(Callers.create("users", "new"));
    gate.call(Callers.create("events", "new"));
    gate.events().clear();
  }

  @Test
  void eachDistinctNameIsAChangeAndGlueIsCalledOnce() {
    // When
    BatchDeleteConnectionResponse response = deleted("users", "events", "users");

    // Then
    assertThat(response.succeeded()).containsExactly("users", "events");
    assertThat(((BatchDeleteConnectionRequest) gate.lastSent()).connectionNameList())
        .containsExactly("users", "events");
    assertThat(gate.events())
        .filteredOn(e -> e.getKind().equals("ChangeApplied"))
        .extracting(e -> e.getConnection().getName())
        .containsExactlyInAnyOrder("users", "events");
  }

  @Test
  void theChangesOfABatchNameIt() {
    // When
    CallReply reply = gate.call(batch("users", "events"));

    // Then
    assertThat(gate.events())
        .filteredOn(e -> e.getKind().equals("ChangeRequested"))
        .extracting(e -> e.getChangeRequested().orElseThrow().getBatchId())
        .containsExactly(Optional.of(reply.requestId()), Optional.of(reply.requestId()));
  }

  @Test
  void whatGlueRefusesOfABatchIsRejected() {
    // Given
    ErrorDetail absent =
        ErrorDetail.builder().errorCode("EntityNotFoundException").errorMessage("Gone.").build();
    gate.answer(
        "BatchDeleteConnection",
        BatchDeleteConnectionResponse.builder()
            .succeeded("users")
            .errors(Map.of("events", absent)));

    // When
    BatchDeleteConnectionResponse response = deleted("users", "events");

    // Then
    assertThat(response.errors()).containsExactly(Map.entry("events", absent));
    assertThat(kindsOf("events")).endsWith("ChangeRejected");
    assertThat(kindsOf("users")).endsWith("ChangeApplied");
  }

  @Test
  void namesWithoutTheRightAreNamedAndTheOthersAreDeleted() {
    // Given
    gate.rights(SimGate.rightsTo("users"));

    // When
    BatchDeleteConnectionResponse response = deleted("users", "events");

    // Then
    assertThat(response.succeeded()).containsExactly("users");
    assertThat(response.errors())
        .extractingByKey("events")
        .extracting(error -> error.errorCode())
        .isEqualTo("AccessDeniedException");
    assertThat(kindsOf("events")).containsExactly("ChangeRequested", "ChangeDecided");
  }

  @Test
  void aBatchOfDeniedNamesDoesNotReachGlue() {
    // Given
    gate.rights(Rights.NONE);

    // When
    BatchDeleteConnectionResponse response = deleted("users", "events");

    // Then
    assertThat(response.errors()).containsOnlyKeys("users", "events");
    assertThat(gate.sent()).doesNotContain("BatchDeleteConnection");
  }

  @Test
  void ifOneNameCannotBeLookedAtNoneIsDeleted() {
    // Given
    gate.reply("GetConnection", new GlueReply.NotSent("refused"));

    // When
    WireError error = gate.error(batch("users", "orders"));

    // Then
    assertThat(error.httpStatus()).isEqualTo(503);
    assertThat(gate.sent()).doesNotContain("BatchDeleteConnection");
  }

  @Test
  void anEmptyBatchIsRefused() {
    // When
    WireError error = gate.error(batch());

    // Then
    assertThat(error.code()).isEqualTo("InvalidInputException");
    assertThat(gate.events()).isEmpty();
  }

  @Test
  void aLostAnswerLeavesEveryMemberInDoubt() {
    // Given
    gate.reply(
        "BatchDeleteConnection",
        new GlueReply.Unknown("timeout", Optional.empty(), Optional.empty()));

    // When
    WireError error = gate.error(batch("users", "events"));

    // Then
    assertThat(error.code()).isEqualTo("OperationTimeoutException");
    assertThat(kindsOf("users")).endsWith("ChangeInDoubt");
    assertThat(kindsOf("events")).endsWith("ChangeInDoubt");
  }

  private BatchDeleteConnectionResponse deleted(String... names) {
    return (BatchDeleteConnectionResponse) ((CallReply.Success) gate.call(batch(names))).body();
  }

  private List<String> kindsOf(String name) {
    return gate.events().stream()
        .filter(e -> e.getConnection().getName().equals(name))
        .map(ConnectionEvent::getKind)
        .toList();
  }

  private static BatchDeleteConnectionRequest batch(String... names) {
    return BatchDeleteConnectionRequest.builder().connectionNameList(names).build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.batch;
import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/** A change for each name, all admitted or none sent, and one call to Glue. */
class BatchDeletionTest {
  private static final String DELETE = "BatchDeleteConnection";

  private static final ErrorDetail ABSENT =
      ErrorDetail.builder().errorCode("EntityNotFoundException").errorMessage("Gone.").build();

  private final QuietGate gate = new QuietGate();

  @BeforeEach
  void make() {
    gate.together(creationOf("users"), creationOf("events"));
    gate.events().clear();
  }

  @Test
  void eachDistinctNameIsDeletedByOneCallToGlue() {
    assertThat(deleted("users", "events", "users").succeeded()).containsExactly("users", "events");
    assertThat(gate.lastSent())
        .isEqualTo(batch("users", "events").toBuilder().catalogId(SimGate.ACCOUNT).build());
  }

  @Test
  void eachDistinctNameIsAChange() {
    deleted("users", "events", "users");
    assertThat(gate.events())
        .filteredOn(e -> e.getKind().equals("ChangeApplied"))
        .extracting(e -> e.getConnection().getName())
        .containsExactlyInAnyOrder("users", "events");
  }

  @Test
  void theChangesOfABatchNameIt() {
    CallReply reply = gate.call(batch("users", "events"));
    assertThat(gate.events())
        .filteredOn(e -> e.getKind().equals("ChangeRequested"))
        .extracting(e -> e.getChangeRequested().orElseThrow().getBatchId())
        .containsExactly(Optional.of(reply.requestId()), Optional.of(reply.requestId()));
  }

  @Test
  void whatGlueRefusesOfABatchIsNamed() {
    refuseEvents();
    assertThat(deleted("users", "events").errors()).containsExactly(Map.entry("events", ABSENT));
  }

  @Test
  void whatGlueRefusesOfABatchIsRejected() {
    refuseEvents();
    deleted("users", "events");
    assertThat(gate.kindsOf("events")).endsWith("ChangeRejected");
    assertThat(gate.kindsOf("users")).endsWith("ChangeApplied");
  }

  @Test
  void namesWithoutTheRightAreNamedAndTheOthersAreDeleted() {
    gate.rights(SimGate.rightsTo("users"));
    BatchDeleteConnectionResponse response = deleted("users", "events");
    assertThat(response.succeeded()).containsExactly("users");
    assertThat(response.errors())
        .extractingByKey("events")
        .returns("AccessDeniedException", ErrorDetail::errorCode);
  }

  @Test
  void namesWithoutTheRightAreDeniedOnTheLog() {
    gate.rights(SimGate.rightsTo("users"));
    deleted("users", "events");
    assertThat(gate.kindsOf("events")).containsExactly("ChangeRequested", "ChangeDecided");
  }

  @Test
  void aBatchOfDeniedNamesDoesNotReachGlue() {
    gate.rights(Rights.NONE);
    assertThat(deleted("users", "events").errors()).containsOnlyKeys("users", "events");
    assertThat(gate.sent()).doesNotContain(DELETE);
  }

  @Test
  void ifOneNameCannotBeLookedAtNoneIsDeleted() {
    gate.reply("GetConnection", QuietGate.NOT_SENT);
    assertThat(gate.error(batch("users", "orders"))).returns(503, WireError::httpStatus);
    assertThat(gate.sent()).doesNotContain(DELETE);
  }

  @Test
  void anEmptyBatchIsRefused() {
    assertThat(gate.error(batch())).returns("InvalidInputException", WireError::code);
    assertThat(gate.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "events"})
  void aLostAnswerLeavesEveryMemberInDoubt(String name) {
    gate.reply(DELETE, QuietGate.LOST);
    assertThat(gate.error(batch("users", "events")))
        .returns("OperationTimeoutException", WireError::code);
    assertThat(gate.kindsOf(name)).endsWith("ChangeInDoubt");
  }

  @Test
  void aRefusedBatchIsRejectedWhole() {
    gate.refuse(DELETE, "ThrottlingException", "Slow down.");
    assertThat(gate.error(batch("users", "events")))
        .isEqualTo(new WireError("ThrottlingException", 400, "Slow down."));
    assertThat(gate.kinds()).endsWith("ChangeRejected", "ChangeRejected");
  }

  private void refuseEvents() {
    gate.answer(
        BatchDeleteConnectionResponse.builder()
            .succeeded("users")
            .errors(Map.of("events", ABSENT)));
  }

  private BatchDeleteConnectionResponse deleted(String... names) {
    return gate.success(batch(names), BatchDeleteConnectionResponse.class);
  }
}

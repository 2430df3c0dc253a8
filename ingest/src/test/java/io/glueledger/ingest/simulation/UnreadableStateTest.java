/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeRequested;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.RecentRequests;
import io.glueledger.ingest.states.RememberedStates;
import io.glueledger.ingest.states.StateRow;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;

/** A connection whose state is kept elsewhere and cannot be read now. */
class UnreadableStateTest {
  private static final String KEY = SimGate.ACCOUNT + "/orders";

  private final LogState ledger =
      new LogState(
          new RecentRequests(),
          new RememberedStates(
              (key, row) -> CompletableFuture.failedFuture(new IllegalStateException("down")), 0));
  private final QuietGate gate = new QuietGate(ledger);

  UnreadableStateTest() {
    gate.call(update("orders", "known"));
    long offset = ledger.facts(KEY).offset();
    ledger.wasKept(KEY, new StateRow(ConnectionKeys.partition(KEY, 3), 0, offset, 100));
    assertThat(ledger.inMemory(KEY)).isEmpty();
  }

  @Test
  void isNotChanged() {
    CallReply reply = gate.call(update("orders", "next"));
    assertThat(((CallReply.Failure) reply).error()).returns(503, WireError::httpStatus);
    assertThat(gate.sent()).filteredOn("UpdateConnection"::equals).hasSize(1);
  }

  @Test
  void endsItsChangeWithoutADecision() {
    gate.call(update("orders", "next"));
    assertThat(gate.lastEvent().getChangeNotForwarded().orElseThrow().getReason())
        .isEqualTo(NotForwardedReason.LOG_TOO_SLOW);
    assertThat(gate.kinds().subList(gate.kinds().size() - 2, gate.kinds().size()))
        .containsExactly("ChangeRequested", "ChangeNotForwarded");
  }

  @Test
  void hidesWhatMightBeOneOfItsSecrets() {
    gate.call(
        TagResourceRequest.builder()
            .resourceArn(QuietGate.arn("orders"))
            .tagsToAdd(Map.of("owner", "hunter2-canary", "team", "orders"))
            .build());
    ChangeRequested tagged =
        gate.events().get(gate.events().size() - 2).getChangeRequested().orElseThrow();
    Map<String, Value> tags = tagged.getTagsToAdd().orElseThrow();
    assertThat(tags).extractingByKey("owner").returns(Visibility.REDACTED, Value::getVisibility);
    assertThat(tags).extractingByKey("team").returns(Visibility.CLEAR, Value::getVisibility);
  }
}

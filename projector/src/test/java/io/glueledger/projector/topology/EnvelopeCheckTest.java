/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Operation;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.log.EnvelopeCheck;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.testkit.events.TestEvents;
import org.junit.jupiter.api.Test;

class EnvelopeCheckTest {

  private static final ConnectionEvent RIGHT =
      TestEvents.envelope("orders", "c1", TestEvents.delete());
  private static final byte[] KEY = ConnectionKeys.bytes(RIGHT.getConnection());

  private final EnvelopeCheck check = new EnvelopeCheck(1);

  @Test
  void whatGatesWriteIsInOrder() {
    assertThat(check.contradiction(KEY, RIGHT, 0)).isEmpty();
  }

  @Test
  void anObservationNeedsNoChange() {
    ConnectionEvent seen = TestEvents.envelope("orders", null, TestEvents.observed(1, null));
    assertThat(check.contradiction(KEY, seen, 0)).isEmpty();
  }

  @Test
  void thePayloadOfItsKindMustBeThere() {
    ConnectionEvent empty = ConnectionEvent.newBuilder(RIGHT).setChangeRequested(null).build();
    assertThat(check.contradiction(KEY, empty, 0))
        .contains("the payload that its kind names is absent");
  }

  @Test
  void aChangesEventMustNameIt() {
    ConnectionEvent nameless = ConnectionEvent.newBuilder(RIGHT).setChangeId(null).build();
    assertThat(check.contradiction(KEY, nameless, 0))
        .contains("it belongs to a change and names none");
  }

  @Test
  void itsPartitionMustBeThatOfItsConnection() {
    int other = 1 - ConnectionKeys.partition(ConnectionKeys.text(RIGHT.getConnection()), 2);
    assertThat(new EnvelopeCheck(2).contradiction(KEY, RIGHT, other))
        .contains("its connection belongs to another partition");
  }

  @Test
  void anOperationOfANewerVersionStopsThePartition() {
    ConnectionEvent newer = TestEvents.envelope("orders", "c1", unknownOperation());
    assertThatThrownBy(() -> check.contradiction(KEY, newer, 0))
        .isInstanceOf(UnknownKindException.class)
        .hasMessageContainingAll("ChangeRequested of an unknown operation", "newer version");
  }

  private static ChangeRequested unknownOperation() {
    return ChangeRequested.newBuilder(TestEvents.delete()).setOperation(Operation.UNKNOWN).build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Operation;
import io.glueledger.schemas.envelope.EventKind;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be true of an event and the record that holds it before anybody folds it. */
public final class EnvelopeCheck {

  /** The defect of a record whose event no gate can have written there. */
  public static final String DEFECT = "ENVELOPE";

  private static final Set<EventKind> WITHOUT_CHANGE =
      EnumSet.of(
          EventKind.CONNECTION_OBSERVED,
          EventKind.CONNECTION_TESTED,
          EventKind.SECRETS_READ,
          EventKind.REVIEW_SETTLED);

  private final int partitions;

  /** For a log of that many partitions. */
  public EnvelopeCheck(int partitions) {
    this.partitions = partitions;
  }

  /**
   * Why no gate can have written the record; empty if it is in order.
   *
   * @throws UnknownKindException if a newer version wrote it
   */
  public Optional<String> contradiction(
      byte @Nullable [] key, ConnectionEvent event, int partition) {
    EventKind kind;
    try {
      kind = EventKind.of(event);
    } catch (IllegalArgumentException e) {
      return Optional.of("the payload that its kind names is absent");
    }
    Optional<Operation> operation = event.getChangeRequested().map(ChangeRequested::getOperation);
    if (operation.filter(EnvelopeCheck::isUnknown).isPresent()) {
      throw new UnknownKindException(kind.label() + " of an unknown operation");
    }
    if (!WITHOUT_CHANGE.contains(kind) && event.getChangeId().isEmpty()) {
      return Optional.of("it belongs to a change and names none");
    }
    String expected = ConnectionKeys.text(event.getConnection());
    if (!Arrays.equals(key, ConnectionKeys.bytes(event.getConnection()))) {
      return Optional.of("its key is not that of its connection");
    }
    return ConnectionKeys.partition(expected, partitions) == partition
        ? Optional.empty()
        : Optional.of("its connection belongs to another partition");
  }

  private static boolean isUnknown(Operation operation) {
    return operation == Operation.UNKNOWN;
  }
}

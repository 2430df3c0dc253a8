/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.found;

import io.glueledger.definition.comparison.stripping.FingerprintStripper;
import io.glueledger.event.AccessKind;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionTested;
import io.glueledger.event.EventReference;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.SecretsRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Uses of a connection that change nothing: reads of its secrets, and tests of it. */
public final class AccessRows {

  private static final String TEST = "TestConnection";

  private AccessRows() {}

  /**
   * The row that an event makes or completes; empty if the event is about something else.
   *
   * @param reference where the event stands
   * @param earlier a row by its id: a test has one event at its begin and one at its end
   */
  public static Optional<RecordedAccess> of(
      ConnectionEvent event,
      EventReference reference,
      Function<String, Optional<RecordedAccess>> earlier,
      FingerprintStripper stripper) {
    return event
        .getSecretsRead()
        .map(read -> read(event, read, reference))
        .or(
            () ->
                event
                    .getConnectionTested()
                    .map(test -> tested(event, test, reference, earlier, stripper)));
  }

  private static RecordedAccess read(
      ConnectionEvent event, SecretsRead read, EventReference reference) {
    String id = LogIds.of(reference.getAt(), reference.getPartition(), reference.getOffset());
    return begun(event, id, AccessKind.SECRETS_READ, read.getAction(), reference)
        .setEvents(List.of(reference))
        .build();
  }

  private static RecordedAccess tested(
      ConnectionEvent event,
      ConnectionTested test,
      EventReference reference,
      Function<String, Optional<RecordedAccess>> earlier,
      FingerprintStripper stripper) {
    String id =
        event
            .getChangeId()
            .orElseGet(
                () ->
                    LogIds.of(reference.getAt(), reference.getPartition(), reference.getOffset()));
    Optional<RecordedAccess> known =
        earlier.apply(id).filter(row -> row.getConnection().equals(event.getConnection()));
    List<EventReference> events =
        new ArrayList<>(known.map(RecordedAccess::getEvents).orElse(List.of()));
    events.add(reference);
    RecordedAccess.Builder row =
        known
            .map(RecordedAccess::newBuilder)
            .orElseGet(() -> begun(event, id, AccessKind.CONNECTION_TESTED, TEST, reference));
    test.getDecision().ifPresent(row::setDecision);
    test.getDefinition().ifPresent(d -> row.setDefinition(stripper.of(Optional.of(d))));
    return row.setPhase(test.getPhase())
        .setErrorCode(test.getErrorCode().orElse(null))
        .setExplanation(test.getErrorMessage().orElse(null))
        .setEvents(events)
        .build();
  }

  private static RecordedAccess.Builder begun(
      ConnectionEvent event, String id, AccessKind kind, String action, EventReference reference) {
    return RecordedAccess.newBuilder()
        .setAccessId(id)
        .setConnection(event.getConnection())
        .setKind(kind)
        .setActor(event.getActor().orElse(null))
        .setAction(action)
        .setAt(reference.getAt());
  }
}

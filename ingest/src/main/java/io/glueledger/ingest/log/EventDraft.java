/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Writer;
import io.glueledger.schemas.envelope.EventKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event before its writer, sequence and time are known.
 *
 * @param changeId the change it belongs to; empty for observations
 * @param actor who asked; empty for what the reconciler writes
 * @param payload one of the payloads of {@link EventKind}
 */
public record EventDraft(
    ConnectionId connection,
    Optional<String> changeId,
    Optional<Actor> actor,
    SpecificRecord payload) {

  /** The event, once its writer and time are known. */
  public ConnectionEvent written(Writer writer, Instant recordedAt) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(connection)
            .setChangeId(changeId.orElse(null))
            .setWriter(writer)
            .setRecordedAt(recordedAt.truncatedTo(ChronoUnit.MILLIS))
            .setActor(actor.orElse(null));
    EventKind.set(event, payload);
    return event.build();
  }

  /** An event of a change. */
  public static EventDraft ofChange(
      ConnectionId connection, String changeId, Optional<Actor> actor, SpecificRecord payload) {
    return new EventDraft(connection, Optional.of(changeId), actor, payload);
  }

  /** An event that belongs to no change. */
  public static EventDraft ofConnection(ConnectionId connection, SpecificRecord payload) {
    return new EventDraft(connection, Optional.empty(), Optional.empty(), payload);
  }
}

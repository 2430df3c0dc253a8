/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Operation;
import io.glueledger.event.Refuser;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.event.Visibility;
import io.glueledger.event.Writer;
import io.glueledger.schemas.envelope.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Payloads and events as tests need them. */
final class Events {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ConnectionId CONNECTION = new ConnectionId("123456789012", "orders");

  private Events() {}

  static RecordedEvent at(long offset, @Nullable String changeId, SpecificRecord payload) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(CONNECTION)
            .setChangeId(changeId)
            .setWriter(new Writer("test", offset + 1, null, "test"))
            .setRecordedAt(START);
    EventKind.set(event, payload);
    return new RecordedEvent(offset, START.plusSeconds(offset), event.build());
  }

  static ChangeRequested requested(Operation operation, @Nullable Definition definition) {
    Sha256 none = new Sha256(new byte[32]);
    return new ChangeRequested(
        operation,
        operation.name(),
        definition,
        null,
        null,
        10_000L,
        12_000L,
        new RetryKey("k", none, null, none),
        null,
        null,
        "1");
  }

  static ChangeDecided decided(Verdict verdict) {
    return new ChangeDecided(verdict, List.of(), null, "hash", "1", "1", START);
  }

  static ChangeApplied applied(boolean inferred) {
    return new ChangeApplied(inferred, null, null);
  }

  static ChangeRejected rejected() {
    return new ChangeRejected(Refuser.GLUE, "AlreadyExistsException", "text", 400, null, List.of());
  }

  static ChangeNotForwarded notForwarded(boolean inferred) {
    return new ChangeNotForwarded(NotForwardedReason.ABANDONED, inferred, null);
  }

  static ChangeInDoubt inDoubt() {
    return new ChangeInDoubt("timeout", null, null);
  }

  static ChangeNotApplied notApplied() {
    return new ChangeNotApplied("evidence");
  }

  static ChangeUndetermined undetermined() {
    return new ChangeUndetermined("evidence");
  }

  static ConnectionObserved observed(long after, @Nullable Definition held) {
    return ConnectionObserved.newBuilder()
        .setCause(ObservationCause.SWEEP)
        .setAfter(after)
        .setPresent(held != null)
        .setDefinition(held)
        .setStatus(held == null ? null : "READY")
        .setRedactorVersion("1")
        .build();
  }

  static Definition definition(String description) {
    return Definition.newBuilder()
        .setConnectionType(clear("JDBC"))
        .setDescription(clear(description))
        .setTags(Map.of())
        .build();
  }

  static Value clear(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Severity;
import io.glueledger.event.Sha256;
import io.glueledger.event.Verdict;
import io.glueledger.event.Writer;
import io.glueledger.query.fake.Draft;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.Story;
import io.glueledger.schemas.envelope.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events of some connections: changes that end in several ways or not at all, deletions, drift,
 * findings, and names with all that paths and lists are separated by.
 */
final class Happenings {
  private static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");
  private static final Sha256 NONE = new Sha256(new byte[32]);

  private final List<ConnectionEvent> events = new ArrayList<>();
  private int changes;

  private Happenings() {}

  /** The same events for the same number of connections. */
  static List<ConnectionEvent> of(int connections) {
    Happenings happenings = new Happenings();
    for (int i = 0; i < connections; i++) {
      happenings.happen(i, name(i));
    }
    return happenings.events;
  }

  private static String name(int number) {
    return switch (number) {
      case 0 -> Stories.HOSTILE;
      case 1 -> Stories.SLASHED;
      default -> "c" + number % 7 + (number % 2 == 0 ? "/" : ",") + number;
    };
  }

  private void happen(int number, String name) {
    applied(name, Operation.CREATE, definition("first"), finding("TLS-01"));
    if (number % 2 == 0) {
      applied(name, Operation.UPDATE, definition("second"), finding("TLS-01"), finding("TLS-02"));
    }
    if (number % 3 == 0) {
      denied(name);
    }
    if (number % 4 == 0) {
      drift(name, number % 8 == 0 ? null : definition("around the gate"));
    }
    if (number % 5 == 0) {
      applied(name, Operation.DELETE, null);
    }
    if (number % 6 == 0) {
      begun(name, Operation.UPDATE, definition("on its way"), Verdict.ALLOW);
    }
    if (number % 7 == 0) {
      String id = begun(name, Operation.UPDATE, definition("who knows"), Verdict.ALLOW);
      add(name, id, new ChangeInDoubt("timeout", null, null));
    }
  }

  private void applied(
      String name, Operation operation, @Nullable Definition definition, Finding... findings) {
    String id = begun(name, operation, definition, Verdict.WARN, findings);
    add(name, id, new ChangeApplied(false, "request-" + id, null));
  }

  private void denied(String name) {
    begun(name, Operation.UPDATE, definition("refused"), Verdict.DENY, finding("TLS-02"));
  }

  private String begun(
      String name,
      Operation operation,
      @Nullable Definition definition,
      Verdict verdict,
      Finding... findings) {
    String id = new UUID(0x7000L, Long.MIN_VALUE | changes++).toString();
    add(
        name,
        id,
        new ChangeRequested(
            operation,
            operation.name(),
            definition,
            null,
            null,
            10_000L,
            12_000L,
            new RetryKey("k", NONE, null, NONE),
            null,
            null,
            "1"));
    add(name, id, new ChangeDecided(verdict, List.of(findings), null, "hash", "1", "1", CLOCK));
    return id;
  }

  private void drift(String name, @Nullable Definition held) {
    add(
        name,
        null,
        ConnectionObserved.newBuilder()
            .setCause(ObservationCause.SWEEP)
            .setAfter(1L << 40)
            .setPresent(held != null)
            .setDefinition(held)
            .setStatus(held == null ? null : "READY")
            .setRedactorVersion("1")
            .build());
  }

  private void add(String name, @Nullable String changeId, SpecificRecord payload) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(new ConnectionId(Story.CATALOG, name))
            .setChangeId(changeId)
            .setWriter(new Writer("gate-1", 1L, null, "1"))
            .setActor(changeId == null ? null : new Actor("ada", "AKIAEXAMPLE", "192.0.2.1", null))
            .setRecordedAt(CLOCK);
    EventKind.set(event, payload);
    events.add(event.build());
  }

  private static Definition definition(String description) {
    return Draft.of("JDBC", description)
        .clear("JDBC_ENFORCE_SSL", "true")
        .hidden("PASSWORD")
        .build();
  }

  private static Finding finding(String policy) {
    return Story.finding(
        policy,
        Severity.HIGH,
        Effect.WARN,
        policy.equals("TLS-01") ? "ConnectionProperties.A,B" : null,
        "It is so.");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Severity;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.event.Visibility;
import io.glueledger.event.Writer;
import io.glueledger.schemas.envelope.EventKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * One change as a gate writes it, of about 1 KiB and sixteen properties.
 *
 * @param number of the change, from which all its values are made
 * @param policy of its one finding; empty for none
 */
record SampleChange(
    String catalog, String name, int number, String principal, Optional<String> policy) {

  private static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");
  private static final int PROPERTIES = 14;

  /** A request, a decision and, unless it is denied, an outcome. */
  List<ConnectionEvent> events(boolean creates, boolean denied) {
    List<ConnectionEvent> events = new ArrayList<>();
    events.add(event(requested(creates ? Operation.CREATE : Operation.UPDATE)));
    events.add(event(decided(denied)));
    if (!denied) {
      events.add(event(new ChangeApplied(false, "6d3f7a10-5a1b-4c7e-9f1d-" + number, null)));
    }
    return events;
  }

  private ConnectionEvent event(SpecificRecord payload) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(new ConnectionId(catalog, name))
            .setChangeId(
                new UUID((long) number << 16 | 0x7000L, Long.MIN_VALUE | number).toString())
            .setWriter(new Writer("benchmark-1", 1L, null, "benchmark"))
            .setActor(new Actor(principal, "AKIAEXAMPLE", "192.0.2.1", "aws-cli/2.31.7"))
            .setRecordedAt(CLOCK);
    EventKind.set(event, payload);
    return event.build();
  }

  private ChangeRequested requested(Operation operation) {
    return new ChangeRequested(
        operation,
        operation == Operation.CREATE ? "CreateConnection" : "UpdateConnection",
        definition(),
        null,
        null,
        10_000L,
        12_000L,
        new RetryKey("benchmark", hash(1), hash(2), hash(3)),
        null,
        null,
        "1");
  }

  private ChangeDecided decided(boolean denied) {
    Verdict passing = policy.isPresent() ? Verdict.WARN : Verdict.ALLOW;
    return new ChangeDecided(
        denied ? Verdict.DENY : passing,
        policy.stream().map(id -> finding(id, denied)).toList(),
        null,
        "9f2c1e7a".repeat(8),
        "1",
        "1",
        CLOCK);
  }

  private static Finding finding(String policy, boolean denied) {
    return Finding.newBuilder()
        .setPolicyId(policy)
        .setTitle("TLS to the database is not enforced")
        .setSeverity(Severity.MEDIUM)
        .setEffect(denied ? Effect.DENY : Effect.WARN)
        .setField("ConnectionProperties.PROPERTY_NUMBER_1")
        .setReason("Neither the URL nor JDBC_ENFORCE_SSL demands TLS.")
        .setFix("Set JDBC_ENFORCE_SSL to true.")
        .build();
  }

  private Definition definition() {
    Map<String, Value> properties = new HashMap<>();
    for (int i = 0; i < PROPERTIES; i++) {
      // Most of a connection stays as it is from one change to the next.
      properties.put("PROPERTY_NUMBER_" + i, clear("value of a property, " + (i < 2 ? number : i)));
    }
    properties.put("PASSWORD", hidden(number % 7));
    properties.put("ENCRYPTED_PASSWORD", hidden(number % 5));
    return Definition.newBuilder()
        .setConnectionType(clear(number % 3 == 0 ? "KAFKA" : "JDBC"))
        .setDescription(clear("Orders of the shop, as of change " + number))
        .setConnectionProperties(properties)
        .setTags(Map.of("owner", clear("team-" + number % 20)))
        .build();
  }

  private static Value clear(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }

  private static Value hidden(int secret) {
    return Value.newBuilder()
        .setVisibility(Visibility.REDACTED)
        .setFingerprints(List.of(new Fingerprint("key-1", sha256(secret, 0))))
        .build();
  }

  /** Different for each change, or gates would take them for repeats of each other. */
  private Sha256 hash(int member) {
    return sha256(number, member);
  }

  private static Sha256 sha256(int number, int member) {
    return new Sha256(ByteBuffer.allocate(32).putInt(number).putInt(member).array());
  }
}

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
import io.glueledger.event.RetryKey;
import io.glueledger.event.Severity;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.testkit.events.TestEvents;
import java.nio.ByteBuffer;
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

  private static final int PROPERTIES = 14;

  /** A request, a decision and, unless it is denied, an outcome. */
  List<ConnectionEvent> events(boolean creates, boolean denied) {
    List<ConnectionEvent> events = new ArrayList<>();
    events.add(event(requested(creates)));
    events.add(event(decided(denied)));
    if (!denied) {
      events.add(event(new ChangeApplied(false, "6d3f7a10-5a1b-4c7e-9f1d-" + number, null)));
    }
    return events;
  }

  private ConnectionEvent event(SpecificRecord payload) {
    UUID id = new UUID((long) number << 16 | 0x7000L, Long.MIN_VALUE | number);
    return ConnectionEvent.newBuilder(TestEvents.envelope(name, id.toString(), principal, payload))
        .setConnection(new ConnectionId(catalog, name))
        .setActor(new Actor(principal, "AKIAEXAMPLE", "192.0.2.1", "aws-cli/2.31.7", null))
        .build();
  }

  private ChangeRequested requested(boolean creates) {
    return ChangeRequested.newBuilder(
            creates ? TestEvents.create(definition()) : TestEvents.update(definition()))
        .setAction(creates ? "CreateConnection" : "UpdateConnection")
        // Different for each change, or gates would take them for repeats of each other.
        .setRetryKey(new RetryKey("benchmark", sha256(1), sha256(2), sha256(3), sha256(4), null))
        .build();
  }

  private ChangeDecided decided(boolean denied) {
    Verdict passing = policy.isPresent() ? Verdict.WARN : Verdict.ALLOW;
    Finding[] findings = policy.stream().map(id -> finding(id, denied)).toArray(Finding[]::new);
    return ChangeDecided.newBuilder(TestEvents.decided(denied ? Verdict.DENY : passing, findings))
        .setPackHash("9f2c1e7a".repeat(8))
        .build();
  }

  private static Finding finding(String policy, boolean denied) {
    return Finding.newBuilder(TestEvents.finding(policy, Severity.MEDIUM))
        .setTitle("TLS to the database is not enforced")
        .setEffect(denied ? Effect.DENY : Effect.WARN)
        .setReason("Neither the URL nor JDBC_ENFORCE_SSL demands TLS.")
        .build();
  }

  private Definition definition() {
    Map<String, Value> properties = new HashMap<>();
    for (int i = 0; i < PROPERTIES; i++) {
      // Most of a connection stays as it is from one change to the next.
      properties.put(
          "PROPERTY_NUMBER_" + i, TestEvents.clear("value of a property, " + (i < 2 ? number : i)));
    }
    properties.put("PASSWORD", TestEvents.hidden(number % 7));
    properties.put("ENCRYPTED_PASSWORD", TestEvents.hidden(number % 5));
    return Definition.newBuilder()
        .setConnectionType(TestEvents.clear(number % 3 == 0 ? "KAFKA" : "JDBC"))
        .setDescription(TestEvents.clear("Orders of the shop, as of change " + number))
        .setConnectionProperties(properties)
        .setTags(Map.of("owner", TestEvents.clear("team-" + number % 20)))
        .build();
  }

  private Sha256 sha256(int member) {
    return new Sha256(ByteBuffer.allocate(32).putInt(number).putInt(member).array());
  }
}

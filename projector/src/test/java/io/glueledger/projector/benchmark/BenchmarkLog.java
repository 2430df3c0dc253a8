/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Definition;
import io.glueledger.event.Severity;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.projector.fixture.BrokerLedger;
import io.glueledger.testkit.events.TestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;

/** The log that is folded: updates, each requested, decided with a finding, and applied. */
final class BenchmarkLog {

  private static final int CHANGES = 20_000;
  private static final int CONNECTIONS = 2_000;

  static final int EVENTS = 3 * CHANGES;

  private BenchmarkLog() {}

  /** Writes it; returns how many bytes the events are long together. */
  static long fill(BrokerLedger ledger) {
    AtomicLong bytes = new AtomicLong();
    ledger.append(
        log -> {
          for (int i = 0; i < CHANGES; i++) {
            for (SpecificRecord payload : change(i)) {
              ConnectionEvent event = event(i, payload);
              bytes.addAndGet(ledger.registry().events().serialize(event).length);
              log.append(event);
            }
          }
        });
    return bytes.get();
  }

  private static List<SpecificRecord> change(int number) {
    return List.of(
        TestEvents.update(definition(number)),
        TestEvents.decided(Verdict.WARN, TestEvents.finding("P-1", Severity.LOW)),
        TestEvents.applied(false));
  }

  private static ConnectionEvent event(int number, SpecificRecord payload) {
    String name = "connection-" + number % CONNECTIONS;
    String id = "change-%08d".formatted(number);
    return TestEvents.envelope(name, id, "principal-" + number % 50, payload);
  }

  /** About 1 KiB: sixteen properties, of which two are hidden. */
  private static Definition definition(int number) {
    Map<String, Value> properties = new HashMap<>();
    for (int i = 0; i < 14; i++) {
      properties.put("PROPERTY_NUMBER_" + i, TestEvents.clear("value of the property, " + i));
    }
    properties.put("PASSWORD", TestEvents.hidden(number % 7));
    properties.put("ENCRYPTED_PASSWORD", TestEvents.hidden(number % 5));
    return Definition.newBuilder(TestEvents.definition("description " + number, 1))
        .setConnectionProperties(properties)
        .build();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import io.glueledger.event.Definition;
import io.glueledger.event.Severity;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.testkit.broker.Brokers;
import io.glueledger.testkit.events.LogWriter;
import io.glueledger.testkit.events.TestEvents;
import io.glueledger.testkit.registry.MockRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log that is folded: updates, each requested, decided with a finding, and applied. */
final class BenchmarkLog {

  private static final int CHANGES = 20_000;
  private static final int CONNECTIONS = 2_000;

  static final int EVENTS = 3 * CHANGES;

  private BenchmarkLog() {}

  /** Writes it; returns how many bytes the events are long together. */
  static long fill(Brokers broker, MockRegistry registry) {
    long[] bytes = {0};
    try (LogWriter log = new LogWriter(broker, registry)) {
      for (int i = 0; i < CHANGES; i++) {
        String name = "connection-" + i % CONNECTIONS;
        String id = "change-%08d".formatted(i);
        for (var payload :
            List.of(
                TestEvents.update(definition(i)),
                TestEvents.decided(Verdict.WARN, TestEvents.finding("P-1", Severity.LOW)),
                TestEvents.applied(false))) {
          var event = TestEvents.envelope(name, id, "principal-" + i % 50, payload);
          bytes[0] += registry.events().serialize(event).length;
          log.append(event);
        }
      }
      log.flush();
    }
    return bytes[0];
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

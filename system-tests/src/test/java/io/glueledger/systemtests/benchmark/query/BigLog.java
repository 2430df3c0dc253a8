/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.testkit.events.LogWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A log as gates would have written it over years: every connection is created once, one change in
 * ten is about a few busy ones with some two hundred versions each, one in twenty is denied, and
 * one connection in four has a finding.
 *
 * @param connections at least one
 * @param changes at least as many
 */
record BigLog(int connections, int changes) {

  /** Of another catalog than the gate's, so that no gate asks Glue about them. */
  static final String CATALOG = "210987654321";

  static final int PRINCIPALS = 50;
  private static final int CHANGES_OF_BUSY = 200;
  private static final int BUSY_EVERY = 10;
  private static final int DENIED_EVERY = 20;
  private static final int SCATTER = 7919;
  private static final int PROGRESS_EVERY = 200_000;

  BigLog {
    if (connections < 1 || changes < connections) {
      throw new IllegalArgumentException(
          "--connections must be at least 1, and --changes at least as many");
    }
  }

  static String name(int connection) {
    return "connection-%07d".formatted(connection);
  }

  static String principal(int number) {
    return "principal-" + number % PRINCIPALS;
  }

  /** The busy ones are the first. */
  int busy() {
    return Math.max(1, changes / BUSY_EVERY / CHANGES_OF_BUSY);
  }

  /** Appends it all; gives the number of events. */
  long write(String bootstrapServers, SchemaRegistryClient registry) {
    return write(bootstrapServers, registry, Optional.empty());
  }

  /**
   * Appends it all; gives the number of events.
   *
   * @param end the date of the last change, a day after the first, for a topic that takes its
   *     writers' clocks
   */
  long write(String bootstrapServers, SchemaRegistryClient registry, Optional<Instant> end) {
    EventSerializer<ConnectionEvent> events =
        new EventSerializer<>(RecordType.CONNECTION_EVENT, registry);
    events.prepare();
    long written = 0;
    try (LogWriter log = new LogWriter(bootstrapServers, events)) {
      for (int change = 0; change < changes; change++) {
        Duration before = Duration.ofDays(1).multipliedBy(changes - 1 - change).dividedBy(changes);
        end.ifPresent(last -> log.date(last.minus(before)));
        for (ConnectionEvent event : events(change)) {
          log.append(event);
          written++;
        }
        if (change % PROGRESS_EVERY == PROGRESS_EVERY - 1) {
          System.err.printf("writing the log: %d changes%n", change + 1);
        }
      }
    }
    return written;
  }

  /** What gates write of one change. */
  List<ConnectionEvent> events(int change) {
    int connection = connection(change);
    Optional<String> finding = connection % 4 == 0 ? Optional.of("TLS-03") : Optional.empty();
    boolean denied = change >= connections && change % DENIED_EVERY == 7;
    return new SampleChange(CATALOG, name(connection), change, principal(change), finding)
        .events(change < connections, denied);
  }

  private int connection(int change) {
    if (change < connections) {
      return change;
    }
    return change % BUSY_EVERY == 0
        ? change / BUSY_EVERY % busy()
        : (int) ((long) change * SCATTER % connections);
  }
}

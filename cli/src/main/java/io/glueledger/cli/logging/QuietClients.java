/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Commands that end by themselves say in one line what went wrong; a client's warnings on the way
 * would hide it.
 */
public final class QuietClients {

  private static final List<String> CLIENTS = List.of("org.apache.kafka", "io.confluent");

  private QuietClients() {}

  /** Silences the clients of Kafka and of the registry, for the rest of the process. */
  public static void install() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      CLIENTS.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    }
  }
}

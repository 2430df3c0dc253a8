/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.base.text.Printable;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Lines about one change in the program's own log: each names the change, what was to be done and
 * the connection, so that all that was said of a change can be found by its id. No line holds a
 * value of a definition.
 */
public final class ChangeLogLines {
  /** The logger of what a security team collects. */
  public static final Logger SECURITY = LoggerFactory.getLogger("io.glueledger.security");

  private static final int LONGEST_NAME = 300;

  private ChangeLogLines() {}

  /**
   * Begins a line about a change.
   *
   * @param operation Glue's name of it, or the ledger's
   */
  public static LoggingEventBuilder of(
      LoggingEventBuilder line, String changeId, String operation, ConnectionId connection) {
    return line.addKeyValue("changeId", changeId)
        .addKeyValue("operation", operation)
        .addKeyValue("connection", name(connection));
  }

  /** Begins a line about a connection that no change speaks of. */
  public static LoggingEventBuilder of(LoggingEventBuilder line, ConnectionId connection) {
    return line.addKeyValue("connection", name(connection));
  }

  /** Tells the security log that a change was denied: who asked for it, and by which policies. */
  public static void denied(
      String changeId,
      String operation,
      ConnectionId connection,
      Actor actor,
      ChangeDecided decision) {
    of(SECURITY.atWarn(), changeId, operation, connection)
        .addKeyValue("principal", actor.getPrincipal())
        .addKeyValue("accessKeyId", actor.getAccessKeyId())
        .addKeyValue("address", actor.getSourceAddress())
        .addKeyValue("policies", policies(decision))
        .log("Change denied");
  }

  private static String policies(ChangeDecided decision) {
    return decision.getFindings().stream()
        .filter(finding -> finding.getEffect() == Effect.DENY)
        .map(Finding::getPolicyId)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A name may hold anything; a terminal is not to obey it. */
  private static String name(ConnectionId connection) {
    return Printable.word(ConnectionKeys.text(connection), LONGEST_NAME);
  }
}

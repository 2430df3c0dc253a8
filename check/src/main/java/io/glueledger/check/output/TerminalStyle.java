/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.event.Severity;

/** Colours of a terminal, or none. */
record TerminalStyle(boolean colour) {

  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";

  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  String verdict(CheckedConnection checked) {
    return switch (checked.state()) {
      case DELETED -> faint("DELETED");
      case TOO_LITTLE_KNOWN -> in(YELLOW, "UNKNOWN");
      case JUDGED ->
          switch (checked.verdict()) {
            case DENY -> in("1;" + RED, "DENY");
            case WARN -> in("1;" + YELLOW, "WARN");
            case ALLOW -> in(GREEN, "ALLOW");
          };
    };
  }

  String effect(boolean denies, String text) {
    return in(denies ? RED : YELLOW, text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> in(RED, text);
      case MEDIUM -> in(YELLOW, text);
      case LOW -> text;
    };
  }

  private String in(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

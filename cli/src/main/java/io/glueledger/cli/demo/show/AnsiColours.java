/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.show;

/** Colours for a terminal, or none. */
public enum AnsiColours {
  GOOD("32"),
  WARNING("33"),
  BAD("31"),
  FAINT("2");

  /** Set by the launcher, which knows whether standard output is a terminal. */
  private static final String TERMINAL = "glueledger.terminal";

  private final String code;

  AnsiColours(String code) {
    this.code = code;
  }

  /** Whether to colour at all: a terminal that can, and a user who did not say no. */
  public static boolean isWanted() {
    return Boolean.getBoolean(TERMINAL)
        && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(System.getenv("TERM"));
  }

  public String on(String text, boolean wanted) {
    return wanted ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

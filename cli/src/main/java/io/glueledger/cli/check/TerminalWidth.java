/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** How wide a table may be. */
final class TerminalWidth {

  /** Where nothing tells. */
  static final int DEFAULT = 100;

  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  private TerminalWidth() {}

  /** The columns of the terminal, also if {@code COLUMNS} says them; longer lines read badly. */
  static int of(CommandSpec command) {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[0-9]{1,4}")) {
      return bounded(Integer.parseInt(columns));
    }
    return Ansi.AUTO.enabled() ? bounded(command.usageMessage().autoWidth(true).width()) : DEFAULT;
  }

  private static int bounded(int columns) {
    return Math.max(NARROWEST, Math.min(WIDEST, columns));
  }
}

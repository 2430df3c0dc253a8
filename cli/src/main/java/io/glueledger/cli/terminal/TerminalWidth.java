/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.terminal;

import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** How wide the terminal is, which {@code COLUMNS} says too. */
public final class TerminalWidth {

  /** Of text, where nothing tells. */
  public static final int DEFAULT = 100;

  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  private TerminalWidth() {}

  /** The columns for text: lines that are longer than some read badly. */
  public static int ofText(CommandSpec command) {
    return Math.min(WIDEST, columns(command).orElse(DEFAULT));
  }

  /** The columns for a table: any number where no terminal shows it, so that lines stay whole. */
  public static int ofTable(CommandSpec command) {
    return columns(command).orElse(Integer.MAX_VALUE);
  }

  private static OptionalInt columns(CommandSpec command) {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[0-9]{1,4}")) {
      return OptionalInt.of(Math.max(NARROWEST, Integer.parseInt(columns)));
    }
    return Ansi.AUTO.enabled()
        ? OptionalInt.of(Math.max(NARROWEST, command.usageMessage().autoWidth(true).width()))
        : OptionalInt.empty();
  }
}

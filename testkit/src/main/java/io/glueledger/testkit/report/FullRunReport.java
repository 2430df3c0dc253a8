/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The page on which a long proof says how it went when it was run whole ({@code -Pfull}). It is
 * committed beside the documentation; every build runs a sample of the same proof.
 */
public final class FullRunReport {
  private static final Path PAGES = Path.of("..", "docs", "reports");

  private FullRunReport() {}

  /** Whether this run is a full one, whose report is to be written. */
  public static boolean isFullRun() {
    return Boolean.getBoolean("full.run");
  }

  /**
   * Writes the page of a full run; does nothing in any other.
   *
   * @param name file name without its ending
   * @param title what was proven, a headline
   * @param seed makes the same run again
   * @param counts what was counted, as Markdown
   * @throws IOException if the page cannot be written, or the commit not be asked for
   */
  public static void write(String name, String title, long seed, String counts) throws IOException {
    if (!isFullRun()) {
      return;
    }
    Files.createDirectories(PAGES);
    Files.writeString(
        PAGES.resolve(name + ".md"),
        "# %s\n\nWritten by a run with `-Pfull` on %s, of commit `%s`, with seed %d.\n\n%s"
            .formatted(title, LocalDate.now(ZoneOffset.UTC), commit(), seed, counts));
  }

  /** The commit that was run; with {@code -dirty} behind it if files had been changed since. */
  private static String commit() throws IOException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}

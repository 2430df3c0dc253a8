/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.show;

import java.io.PrintWriter;
import java.util.Locale;

/** Says what has started, and how long that took since the beginning. */
public final class StartProgress {

  private final PrintWriter out;
  private final long start = System.nanoTime();

  public StartProgress(PrintWriter out) {
    this.out = out;
  }

  /** A part is ready. May be called by several threads. */
  public void done(String part) {
    out.printf(Locale.ROOT, "  %-14s ready after %.1f s%n", part, seconds());
    out.flush();
  }

  public double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}

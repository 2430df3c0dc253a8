/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What comes before anything is measured. */
public final class WarmUp {

  private static final double QUIET = 0.05;

  private WarmUp() {}

  /** Work of some seconds that may be interrupted. */
  public interface Work {
    void run() throws InterruptedException;
  }

  /**
   * Repeats work until the JVM's compiler takes less than a twentieth of a core: before that, it
   * takes the processor away from what is measured, which runs as slow code that counts its
   * branches.
   *
   * @param most rounds, after which it is enough anyway
   */
  public static void untilQuiet(int most, Work work) throws InterruptedException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    for (int round = 1; round <= most; round++) {
      long compiled = compiler.getTotalCompilationTime();
      long begun = System.nanoTime();
      work.run();
      double share =
          (compiler.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - begun);
      System.err.printf(Locale.ROOT, "warm-up %d: compiler %.0f %%%n", round, 100 * share);
      if (share < QUIET) {
        return;
      }
    }
  }
}

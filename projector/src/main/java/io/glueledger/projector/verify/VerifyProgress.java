/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

/** Hears how far a comparison has come; often, and on the thread that compares. */
@FunctionalInterface
public interface VerifyProgress {
  /** Does not listen. */
  VerifyProgress NONE = (step, done, all) -> {};

  /**
   * Hears.
   *
   * @param step what is being done
   * @param all of what {@code done} counts: offsets of the log, or its partitions
   */
  void at(String step, long done, long all);
}

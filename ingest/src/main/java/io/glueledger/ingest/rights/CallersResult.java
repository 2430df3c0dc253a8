/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.util.List;

/** What loading a callers file came to. */
public sealed interface CallersResult {

  /** Every line of the file is understood. */
  record CallersLoaded(Callers callers) implements CallersResult {}

  /**
   * Nothing of the file is taken.
   *
   * @param problems all that was found, in the order of the file; at least one
   */
  record CallersInvalid(List<CallersProblem> problems) implements CallersResult {
    /** Copies the problems. */
    public CallersInvalid {
      problems = List.copyOf(problems);
    }
  }
}

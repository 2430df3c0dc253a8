/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.ingest.config.GateConfig;
import java.util.List;

/** What loading the configuration came to. */
public sealed interface ConfigResult {

  /** All of it is valid. */
  record Loaded(GateConfig config) implements ConfigResult {}

  /**
   * Nothing may start.
   *
   * @param problems all that was found, at least one
   */
  record Invalid(List<ConfigProblem> problems) implements ConfigResult {
    /** Copies the problems. */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}

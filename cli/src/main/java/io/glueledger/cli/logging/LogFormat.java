/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.logging;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How lines of the log look, which {@code logback.xml} takes from the environment. */
public final class LogFormat {
  private static final String VARIABLE = "GLUE_LEDGER_LOG_FORMAT";
  private static final Set<String> FORMATS = Set.of("text", "json");

  private LogFormat() {}

  /** What is wrong with a format that is none, since nothing would be logged then. */
  public static Optional<String> problem(Map<String, String> environment) {
    String format = environment.getOrDefault(VARIABLE, "text");
    return FORMATS.contains(format)
        ? Optional.empty()
        : Optional.of(VARIABLE + " must be text or json, was " + format);
  }
}

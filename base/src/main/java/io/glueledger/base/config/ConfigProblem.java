/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key the key; empty for the whole file
 * @param message what is wrong and how to put it right, as words that follow the key; no values of
 *     passwords
 * @param origin where it was set: {@code gate.yaml:7}, an environment variable; empty if nowhere
 */
public record ConfigProblem(String key, String message, String origin) {

  /** One line: {@code ingest.listen.port must be 0 to 65535 (gate.yaml:7)}. */
  @Override
  public String toString() {
    return (key.isEmpty() ? "" : key + " ")
        + message
        + (origin.isEmpty() ? "" : " (" + origin + ")");
  }
}

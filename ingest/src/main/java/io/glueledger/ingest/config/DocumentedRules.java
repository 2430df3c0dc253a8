/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import java.util.Arrays;
import java.util.Locale;

/**
 * What the rules do that Glue documents for single types of connections. The real service is laxer
 * in places than its documentation.
 */
public enum DocumentedRules {
  /** A request that breaks one is refused. */
  ENFORCE,
  /** A request that breaks one is forwarded with a finding. */
  WARN,
  /** They are not looked at. */
  OFF;

  /**
   * Reads the name in lower case.
   *
   * @throws IllegalArgumentException with words that follow a key
   */
  public static DocumentedRules parse(String text) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be enforce, warn or off"));
  }
}

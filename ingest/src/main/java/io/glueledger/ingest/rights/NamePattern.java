/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.base.text.WildcardMatch;

/**
 * A pattern in which {@code *} stands for any run of characters, none and {@code /} included, and
 * everything else for itself. Upper and lower case differ.
 */
public record NamePattern(String pattern) {

  private static final int LONGEST = 512;

  /** Refuses an empty pattern and one of more than {@value #LONGEST} characters. */
  public NamePattern {
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("must not be empty; write \"*\" for all");
    }
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
    }
  }

  /** True if the pattern covers the whole of {@code text}. */
  public boolean matches(String text) {
    return WildcardMatch.withStars(pattern, text);
  }
}

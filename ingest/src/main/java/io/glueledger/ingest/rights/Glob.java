/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

/**
 * A pattern in which {@code *} stands for any run of characters, none and {@code /} included, and
 * everything else for itself. Upper and lower case differ.
 */
public record Glob(String pattern) {

  private static final int LONGEST = 512;

  /** Refuses an empty pattern and one of more than {@value #LONGEST} characters. */
  public Glob {
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("must not be empty; write \"*\" for all");
    }
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
    }
  }

  /**
   * True if the pattern covers the whole of {@code text}. Time is at most their lengths' product.
   */
  public boolean matches(String text) {
    int inPattern = 0;
    int inText = 0;
    int star = -1;
    int resume = 0;
    while (inText < text.length()) {
      if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
        star = inPattern++;
        resume = inText;
      } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == text.charAt(inText)) {
        inPattern++;
        inText++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inText = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(rest -> rest == '*');
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

/**
 * Matching of whole texts with patterns: {@code *} stands for any run of characters, none and
 * {@code /} included. Upper and lower case differ. Time is at most the product of both lengths.
 */
public final class WildcardMatch {
  private WildcardMatch() {}

  /** All but {@code *} stands for itself. */
  public static boolean withStars(String pattern, String text) {
    return matches(pattern, text, false);
  }

  /** The same, where {@code ?} stands for one character. */
  public static boolean withStarsAndQuestionMarks(String pattern, String text) {
    return matches(pattern, text, true);
  }

  private static boolean matches(String pattern, String text, boolean questionMarks) {
    int inPattern = 0;
    int inText = 0;
    int star = -1;
    int resume = 0;
    while (inText < text.length()) {
      char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : '\0';
      if (inPattern < pattern.length() && wanted == '*') {
        star = inPattern++;
        resume = inText;
      } else if (inPattern < pattern.length()
          && (wanted == text.charAt(inText) || (questionMarks && wanted == '?'))) {
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

/**
 * Texts of callers on their way into findings and errors: one line, nothing that drives a terminal,
 * bounded.
 */
public final class FindingText {
  private static final int MAX = 1000;

  private FindingText() {}

  /**
   * The text with every control, format and line-separating character (bidirectional overrides too)
   * as a blank, at most 1000 characters long.
   */
  public static String of(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), MAX));
    text.codePoints().limit(MAX).map(FindingText::visible).forEach(line::appendCodePoint);
    if (text.codePointCount(0, text.length()) > MAX) {
      line.append('…');
    }
    return line.toString().strip();
  }

  private static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          ' ';
      default -> character;
    };
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.text;

/**
 * Text of others, made so that people see what is there: a name with a right-to-left override or an
 * escape sequence in it must not look like another name.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Writes each character that is not seen, or that changes how others are seen, as its code point:
   * {@code ‹U+202E›}. Ordinary spaces stay.
   */
  public static String escape(String text) {
    if (text.codePoints().noneMatch(VisibleText::misleads)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (misleads(point)) {
                shown.append("‹U+%04X›".formatted(point));
              } else {
                shown.appendCodePoint(point);
              }
            });
    return shown.toString();
  }

  private static boolean misleads(int point) {
    if (point >= 0x20 && point < 0x7f) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> point != ' ';
      default -> false;
    };
  }
}

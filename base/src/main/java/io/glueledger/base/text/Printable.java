/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

/**
 * Text of others, made fit for a terminal, a log line and a dashboard.
 *
 * <p>No AWS client filters control characters of an error message, so a name with escape sequences
 * in it would rewrite the screen of whoever reads the refusal.
 */
public final class Printable {

  private Printable() {}

  /**
   * Removes control characters except the newline, line and paragraph separators, characters that
   * turn the writing direction, and halves of surrogate pairs.
   *
   * @return {@code text} itself if there is nothing to remove
   */
  public static String strip(String text) {
    int clean = 0;
    while (clean < text.length() && isPlain(text.charAt(clean))) {
      clean++;
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, clean);
    text.substring(clean).codePoints().filter(Printable::isShown).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The same, without newlines and cut to {@code limit} characters, for use within a sentence. */
  public static String word(String text, int limit) {
    String stripped = strip(text).replace('\n', ' ');
    if (stripped.length() <= limit) {
      return stripped;
    }
    int cut = Character.isHighSurrogate(stripped.charAt(limit - 1)) ? limit - 1 : limit;
    return stripped.substring(0, cut) + "…";
  }

  /** True if a character of {@code text} is one that {@link #strip} would remove, or a newline. */
  public static boolean hasControls(String text) {
    return text.indexOf('\n') >= 0 || !strip(text).equals(text);
  }

  private static boolean isPlain(char character) {
    return (character >= ' ' && character < 0x7f) || character == '\n';
  }

  private static boolean isShown(int codePoint) {
    if (codePoint == '\n') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !turnsDirection(codePoint);
    };
  }

  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0x200e
        || codePoint == 0x200f
        || codePoint == 0x061c;
  }
}

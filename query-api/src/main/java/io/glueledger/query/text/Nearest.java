/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The known word that is reached with the fewest edits (case apart), if they are at most a third
   * of its letters, or one. Of equally near words the first one.
   */
  public static Optional<String> to(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int fewest = Math.max(1, wrong.length() / 3) + 1;
    for (String word : known) {
      int edits = edits(wrong.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
        fewest = edits;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A clause for the end of a sentence: {@code "; did you mean X?"}, or a full stop. */
  public static String hint(String wrong, Collection<String> known) {
    return to(wrong, known).map(word -> "; did you mean " + word + "?").orElse(".");
  }

  /** Letters inserted, left out, replaced, or swapped with their neighbour. */
  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int row = 0; row <= from.length(); row++) {
      for (int column = 0; column <= to.length(); column++) {
        edits[row][column] =
            row == 0 || column == 0 ? row + column : fewest(edits, from, row, to, column);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int fewest(int[][] edits, String from, int row, String to, int column) {
    char last = from.charAt(row - 1);
    int replaced = edits[row - 1][column - 1] + (last == to.charAt(column - 1) ? 0 : 1);
    int fewest = Math.min(replaced, Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
    boolean swapped =
        row > 1
            && column > 1
            && last == to.charAt(column - 2)
            && from.charAt(row - 2) == to.charAt(column - 1);
    return swapped ? Math.min(fewest, edits[row - 2][column - 2] + 1) : fewest;
  }
}

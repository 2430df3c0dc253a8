/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {

  private static final int LONGEST = 128;

  private Nearest() {}

  /**
   * The known word with the fewest edits (case apart) from {@code wrong}, if there are so few that
   * it helps: at most a third of its letters. Of equally near words the first in the order of the
   * alphabet.
   */
  public static Optional<String> to(String wrong, Collection<String> known) {
    return to(wrong, known, Math.max(1, wrong.length() / 3));
  }

  /** The same for words that share long beginnings, with the number of edits that still helps. */
  public static Optional<String> to(String wrong, Collection<String> known, int mostEdits) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = wrong.toLowerCase(Locale.ROOT);
    String best = null;
    int fewest = mostEdits + 1;
    for (String word : known) {
      int edits = edits(lower, word.toLowerCase(Locale.ROOT));
      if (edits < fewest || (edits == fewest && best != null && word.compareTo(best) < 0)) {
        fewest = edits;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A clause for the end of a sentence: {@code "; did you mean X?"}, or nothing. */
  public static String hint(String wrong, Collection<String> known) {
    return to(wrong, known).map(word -> "; did you mean " + word + "?").orElse("");
  }

  /** Letters inserted, left out, replaced, or swapped with their neighbour. */
  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int row = 0; row <= from.length(); row++) {
      for (int column = 0; column <= to.length(); column++) {
        edits[row][column] = Math.max(row, column);
        if (row > 0 && column > 0) {
          edits[row][column] = fewest(edits, from, row, to, column);
        }
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int fewest(int[][] edits, String from, int row, String to, int column) {
    char last = from.charAt(row - 1);
    int replaced = edits[row - 1][column - 1] + (last == to.charAt(column - 1) ? 0 : 1);
    int shifted = Math.min(edits[row - 1][column], edits[row][column - 1]) + 1;
    boolean swapped =
        row > 1
            && column > 1
            && last == to.charAt(column - 2)
            && from.charAt(row - 2) == to.charAt(column - 1);
    int best = Math.min(replaced, shifted);
    return swapped ? Math.min(best, edits[row - 2][column - 2] + 1) : best;
  }
}

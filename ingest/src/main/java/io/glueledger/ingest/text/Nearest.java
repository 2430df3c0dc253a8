/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {

  private static final int LONGEST = 128;

  private Nearest() {}

  /**
   * The known word with the fewest edits (case apart) from {@code wrong}, if there are so few that
   * it helps: at most a third of its letters. Of equally near words the first one.
   */
  public static Optional<String> to(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = wrong.toLowerCase(Locale.ROOT);
    String best = null;
    int fewest = Math.max(1, wrong.length() / 3) + 1;
    for (String word : known) {
      int edits = edits(lower, word.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
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

  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                above[column - 1] + replaced, Math.min(above[column], current[column - 1]) + 1);
      }
      above = current;
    }
    return above[to.length()];
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {

  private static final int LONGEST = 128;

  /** Letters inserted, left out, replaced, or swapped with their neighbour. */
  private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance();

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
    ToIntFunction<String> edits = word -> EDITS.apply(lower, word.toLowerCase(Locale.ROOT));
    return known.stream()
        .filter(word -> edits.applyAsInt(word) <= mostEdits)
        .min(Comparator.comparingInt(edits).thenComparing(Comparator.naturalOrder()));
  }

  /** A clause for the end of a sentence: {@code "; did you mean X?"}, or nothing. */
  public static String hint(String wrong, Collection<String> known) {
    return to(wrong, known).map(word -> "; did you mean " + word + "?").orElse("");
  }
}

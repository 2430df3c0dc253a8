/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.lifecycle.ConnectionFold;
import java.util.Arrays;

/**
 * Which fold made a row. Another version may make other rows of the same log, so it keeps a state
 * of its own.
 *
 * @param fold of {@link ConnectionFold}
 * @param readModel of the rows that this module makes of its effects
 */
public record FoldVersion(int fold, int readModel) implements Comparable<FoldVersion> {

  /** Raised with every change of this package or of a row's form. */
  private static final int READ_MODEL = 5;

  /** That of this software. */
  public static final FoldVersion CURRENT =
      new FoldVersion(Integer.parseInt(ConnectionFold.VERSION), READ_MODEL);

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static FoldVersion parse(String text) {
    int[] parts = Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    if (parts.length != 2) {
      throw new IllegalArgumentException("a fold version has two numbers, not " + parts.length);
    }
    return new FoldVersion(parts[0], parts[1]);
  }

  @Override
  public int compareTo(FoldVersion other) {
    return fold == other.fold
        ? Integer.compare(readModel, other.readModel)
        : Integer.compare(fold, other.fold);
  }

  /** As it stands in published records and in the application's id. */
  @Override
  public String toString() {
    return fold + "." + readModel;
  }
}

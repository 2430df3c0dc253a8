/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.problem;

/**
 * A place in something that a person wrote.
 *
 * @param source the name of the file, or of what stands in its place, such as {@code environment
 *     variable X}
 * @param line from 1; 0 if the source as a whole is meant
 * @param column from 1; 0 if the line, or the source, as a whole is meant
 */
public record SourcePosition(String source, int line, int column) {
  /** Refuses what an editor could not jump to. */
  public SourcePosition {
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException("lines and columns count from 1");
    }
  }

  /** The first character of a text. */
  public static SourcePosition startOf(String source) {
    return new SourcePosition(source, 1, 1);
  }

  /** A source of which no line can be named. */
  public static SourcePosition wholeOf(String source) {
    return new SourcePosition(source, 0, 0);
  }

  /** Where in the source, {@code line:column}, for those who have named it. */
  public String inSource() {
    return line + ":" + column;
  }

  /** As editors and compilers write it: {@code file:line:column}, as far as it is known. */
  @Override
  public String toString() {
    return source + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }
}

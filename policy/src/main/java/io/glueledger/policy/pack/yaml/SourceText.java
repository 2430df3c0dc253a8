/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import java.util.Objects;

/**
 * A text of a pack file: an expression, a template. Two are equal if their texts are, wherever they
 * stand.
 *
 * @param text as YAML reads it
 * @param at where the scalar begins
 * @param inside where its content begins, which for a quoted or a block scalar is later than {@code
 *     at}
 */
public record SourceText(String text, Position at, Position inside) {
  /** Refuses nulls. */
  public SourceText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(inside, "inside");
  }

  /** Part of this text, from an offset to before another. */
  public SourceText part(int from, int to) {
    return new SourceText(text.substring(from, to), at, positionOf(from));
  }

  /**
   * Where in the file the character at an offset of the text stands; exact unless YAML folded or
   * unescaped it.
   */
  public Position positionOf(int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line =
        inside.line() + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int column = offset - lineStart + inside.column();
    return new Position(at.source(), line, column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}

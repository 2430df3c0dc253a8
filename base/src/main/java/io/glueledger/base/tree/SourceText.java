/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import io.glueledger.base.problem.SourcePosition;

/**
 * A text of a file: a name, an expression, a template. Two are equal if their texts are, wherever
 * they stand.
 *
 * @param text as it is read: without quotes, with escapes resolved
 * @param at where the scalar begins
 * @param inside where its content begins, which for a quoted or a block scalar is later than {@code
 *     at}
 */
public record SourceText(String text, SourcePosition at, SourcePosition inside) {

  /** A text whose content begins where it does. */
  public SourceText(String text, SourcePosition at) {
    this(text, at, at);
  }

  /** Part of this text, from an offset to before another. */
  public SourceText part(int from, int to) {
    return new SourceText(text.substring(from, to), at, positionOf(from));
  }

  /**
   * Where in the file the character at an offset of the text stands; exact unless YAML folded or
   * unescaped it.
   */
  public SourcePosition positionOf(int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line =
        inside.line() + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int column = offset - lineStart + inside.column();
    return new SourcePosition(at.source(), line, column);
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import java.util.List;

/**
 * Finds where the content of a scalar begins: the YAML parser tells only where the scalar itself
 * does.
 */
final class ScalarStarts {
  private final String source;
  private final List<String> lines;

  ScalarStarts(String source, String text) {
    this.source = source;
    this.lines = text.lines().toList();
  }

  SourceText textAt(String text, Position at) {
    return new SourceText(text, at, inside(at));
  }

  private Position inside(Position at) {
    char first = charAt(at.line(), at.column());
    if (first == '\'' || first == '"') {
      return new Position(source, at.line(), at.column() + 1);
    }
    boolean block = first == '|' || first == '>';
    return block && at.line() < lines.size()
        ? new Position(source, at.line() + 1, 1 + indentation(lines.get(at.line())))
        : at;
  }

  private char charAt(int line, int column) {
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    return column <= text.length() ? text.charAt(column - 1) : ' ';
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.CharClass;
import java.util.Locale;

/**
 * Oracle Net connect descriptors: {@code (DESCRIPTION=(ADDRESS=(PROTOCOL=tcps)(HOST=h)(PORT=1))…)}.
 * See "Local Naming Parameters" in Oracle's Net Services reference. One pass, no recursion.
 */
final class TnsDescriptor {

  private static final CharClass NAME = CharClass.alphanumericAnd("_.-");
  private static final ParameterSyntax VALUES = new ParameterSyntax("", '"', '"');

  private final String text;
  private final UrlWriter writer;
  private int at;
  private int depth;

  private TnsDescriptor(String text, UrlWriter writer) {
    this.text = text;
    this.writer = writer;
  }

  /** Reads {@code text}; false if it cannot be read. */
  static boolean read(String text, UrlWriter writer) {
    return new TnsDescriptor(text, writer).descriptor();
  }

  private boolean descriptor() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        shown(1);
      } else if (c == ')' && depth > 0) {
        depth--;
        shown(1);
      } else if (c != '(' || !entry()) {
        return false;
      }
    }
    return depth == 0;
  }

  /** {@code (NAME=}, and the value up to before its parenthesis if it has no entries of its own. */
  private boolean entry() {
    int equals = text.indexOf('=', at);
    String name = equals == -1 ? "" : text.substring(at + 1, equals).strip();
    if (!NAME.spans(name)) {
      return false;
    }
    depth++;
    int value = equals + 1;
    while (value < text.length() && Character.isWhitespace(text.charAt(value))) {
      value++;
    }
    if (value < text.length() && text.charAt(value) == '(') {
      shown(value - at);
      return true;
    }
    int end = end(value);
    if (end == -1) {
      return false;
    }
    String written = text.substring(at + 1, equals);
    writer.show("(");
    boolean read = VALUES.pair(written, text.substring(equals + 1, end), writer, true);
    at = end;
    return read && isHostIfNamed(name, text.substring(equals + 1, end).strip());
  }

  private static boolean isHostIfNamed(String name, String value) {
    return !name.toLowerCase(Locale.ROOT).equals("host")
        || ValueShape.HOST.matches(value)
        || ParameterSyntax.isPlaceholder(value);
  }

  /** The parenthesis that closes the value at {@code start}, outside quotes. */
  private int end(int start) {
    if (start < text.length() && text.charAt(start) == '"') {
      int quote = text.indexOf('"', start + 1);
      return quote == -1 ? -1 : text.indexOf(')', quote);
    }
    int closing = text.indexOf(')', start);
    int opening = text.indexOf('(', start);
    return opening != -1 && opening < closing ? -1 : closing;
  }

  private void shown(int length) {
    writer.show(text.substring(at, at + length));
    at += length;
  }
}

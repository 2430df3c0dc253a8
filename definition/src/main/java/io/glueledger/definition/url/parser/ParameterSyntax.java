/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a dialect writes its parameters, and the decision which of them are shown.
 *
 * @param separators the characters of which each ends a parameter
 * @param open the character that opens a quoted value; a blank if there is none
 * @param close the character that closes it, and stands for itself when doubled
 */
record ParameterSyntax(String separators, char open, char close) {

  private static final CharClass NAME = CharClass.alphanumericAnd("_. -");
  private static final CharClass PLACEHOLDER = CharClass.alphanumericAnd("_.-");
  private static final Set<String> HOST_NAMES = Set.of("server", "servername", "host");

  static ParameterSyntax separatedBy(String separators) {
    return new ParameterSyntax(separators, ' ', ' ');
  }

  /**
   * Reads {@code text}, parameters and separators.
   *
   * @param strict whether an {@code @} in what is not known makes the whole URL one that cannot be
   *     read: it may end a password that has a separator in it
   * @return false if it cannot be read
   */
  boolean read(String text, UrlWriter writer, boolean strict) {
    int at = 0;
    while (at < text.length()) {
      if (isSeparator(text.charAt(at))) {
        writer.show(text.substring(at, at + 1));
        at++;
        continue;
      }
      int nameEnd = at;
      while (nameEnd < text.length()
          && text.charAt(nameEnd) != '='
          && !isSeparator(text.charAt(nameEnd))) {
        nameEnd++;
      }
      String name = text.substring(at, nameEnd);
      if (nameEnd == text.length() || text.charAt(nameEnd) != '=') {
        if (!flag(name, writer, strict)) {
          return false;
        }
        at = nameEnd;
        continue;
      }
      int end = valueEnd(text, nameEnd + 1);
      if (end == -1 || !pair(name, text.substring(nameEnd + 1, end), writer, strict)) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private boolean isSeparator(char c) {
    return separators.indexOf(c) != -1;
  }

  /** Where the value that starts at {@code start} ends; -1 if its quotes are not closed. */
  private int valueEnd(String text, int start) {
    int end = start;
    if (open != ' ' && start < text.length() && text.charAt(start) == open) {
      end = start + 1;
      while (end < text.length()) {
        boolean closing = text.charAt(end) == close;
        if (closing && end + 1 < text.length() && text.charAt(end + 1) == close) {
          end += 2;
        } else if (closing) {
          break;
        } else {
          end++;
        }
      }
      if (end >= text.length()) {
        return -1;
      }
      end++;
      return end == text.length() || isSeparator(text.charAt(end)) ? end : -1;
    }
    while (end < text.length() && !isSeparator(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A name without a value: shown if it is known, for it may be anything. */
  private static boolean flag(String text, UrlWriter writer, boolean strict) {
    String name = normal(text);
    if (ParameterCatalogue.knows(writer.dialect(), name)) {
      writer.show(text);
      writer.parameter(new UrlParameter(name, "", Kind.SHOWN, true));
      return true;
    }
    writer.piece(text, text.isBlank() ? Kind.SHOWN : Kind.HIDDEN);
    return !strict || !text.contains("@");
  }

  /** A name and a value as they are written, without the sign of equality between them. */
  boolean pair(String name, String value, UrlWriter writer, boolean strict) {
    String normal = normal(name);
    boolean known = ParameterCatalogue.knows(writer.dialect(), normal);
    String bare = DecodedView.percentDecoded(unquoted(value)).strip();
    Kind kind = kind(normal, bare, known, writer.dialect());
    if (strict && !known && kind != Kind.CREDENTIAL && (name + value).contains("@")) {
      return false;
    }
    boolean nameShown = normal.length() <= 64 && NAME.spans(normal);
    writer.piece(name, nameShown ? Kind.SHOWN : Kind.HIDDEN);
    writer.show("=");
    writer.piece(value, kind);
    writer.parameter(new UrlParameter(nameShown ? normal : "", bare, kind, known));
    if (kind == Kind.SHOWN) {
      address(normal, bare, writer);
    }
    return true;
  }

  /** Hosts may stand among the parameters; of Oracle, {@code SERVER} is a mode. */
  private static void address(String name, String value, UrlWriter writer) {
    boolean mode = writer.dialect() == UrlDialect.ORACLE && !name.equals("host");
    if (HOST_NAMES.contains(name) && !mode && ValueShape.HOST.matches(value)) {
      List.of(value.split(",", -1)).forEach(host -> writer.hostFact(host.strip()));
    }
  }

  private static Kind kind(String name, String value, boolean known, UrlDialect dialect) {
    if (value.isEmpty() || isPlaceholder(value)) {
      return Kind.SHOWN;
    }
    if (known && ParameterCatalogue.shows(dialect, name, value)) {
      return Kind.SHOWN;
    }
    boolean credential = !known && CredentialNames.isCredential(name);
    return credential || holdsCredential(value) ? Kind.CREDENTIAL : Kind.HIDDEN;
  }

  /** {@code AWS_SESSION_TOKEN:x}, {@code password=x}: settings inside one setting. */
  private static boolean holdsCredential(String value) {
    for (String part : List.of(value.split("[,;&\\s]", -1))) {
      int end = Math.max(part.indexOf(':'), part.indexOf('='));
      if (end > 0 && CredentialNames.isCredential(part.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code text} is <code>${name}</code>, which Glue replaces, for custom and marketplace
   * connectors, by a value of the connection's secret.
   */
  static boolean isPlaceholder(String text) {
    return text.length() > 3
        && text.length() <= 67
        && text.startsWith("${")
        && text.endsWith("}")
        && PLACEHOLDER.spans(text.substring(2, text.length() - 1));
  }

  private String unquoted(String value) {
    if (open == ' ' || value.length() < 2 || value.charAt(0) != open) {
      return value;
    }
    String inside = value.substring(1, value.length() - 1);
    return inside.replace("" + close + close, "" + close);
  }

  /** How names are compared: decoded, in lower case, without blanks around them. */
  static String normal(String name) {
    return DecodedView.percentDecoded(name).strip().toLowerCase(Locale.ROOT);
  }
}

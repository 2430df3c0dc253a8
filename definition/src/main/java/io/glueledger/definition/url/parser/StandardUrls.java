/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.HostSyntax;
import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.UrlPiece.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * URLs of the form {@code //authority/path} and parameters, of which the dialects differ in the
 * characters between parts. What comes before {@code //} has been read.
 */
final class StandardUrls {

  private static final CharClass SEGMENT = CharClass.alphanumericAnd("_.$~+- ");

  /**
   * Where the parts of a dialect's URLs end.
   *
   * @param authorityEnds characters that end hosts and ports
   * @param hostSeparators characters between hosts
   * @param parameterStarts characters that end the path and begin the parameters
   * @param syntax of the parameters
   */
  private record Layout(
      String authorityEnds,
      String hostSeparators,
      String parameterStarts,
      ParameterSyntax syntax) {}

  private static final Layout QUERY = new Layout("/?", ",", "?", ParameterSyntax.separatedBy("&"));
  private static final Layout GENERIC =
      new Layout("/?;#", ",", "?;:#&", ParameterSyntax.separatedBy(";&#?"));
  private static final Map<UrlDialect, Layout> LAYOUTS = new EnumMap<>(UrlDialect.class);

  static {
    LAYOUTS.put(UrlDialect.POSTGRESQL, QUERY);
    LAYOUTS.put(UrlDialect.MYSQL, QUERY);
    LAYOUTS.put(UrlDialect.MARIADB, QUERY);
    LAYOUTS.put(UrlDialect.SNOWFLAKE, QUERY);
    LAYOUTS.put(UrlDialect.VERTICA, QUERY);
    LAYOUTS.put(
        UrlDialect.REDSHIFT, new Layout("/?;", ",", "?;", ParameterSyntax.separatedBy("&;?")));
    LAYOUTS.put(UrlDialect.MONGODB, new Layout("/?", ",", "?", ParameterSyntax.separatedBy("&;")));
    LAYOUTS.put(UrlDialect.SAPHANA, new Layout("/?", ",;", "?", ParameterSyntax.separatedBy("&")));
    LAYOUTS.put(
        UrlDialect.SQLSERVER, new Layout("/;", ",", ";", new ParameterSyntax(";", '{', '}')));
    LAYOUTS.put(UrlDialect.DB2, new Layout("/;", ",", ":;", ParameterSyntax.separatedBy(";")));
    LAYOUTS.put(
        UrlDialect.TERADATA, new Layout("/", ",", "/", new ParameterSyntax(",", '\'', '\'')));
    LAYOUTS.put(UrlDialect.H2, new Layout("/;", ",", ";", ParameterSyntax.separatedBy(";")));
    LAYOUTS.put(UrlDialect.HTTP, new Layout("/?#", "", "?#", ParameterSyntax.separatedBy("&#")));
  }

  /** Their drivers know no user before the host. */
  private static final Set<UrlDialect> WITHOUT_USER =
      EnumSet.of(
          UrlDialect.POSTGRESQL,
          UrlDialect.REDSHIFT,
          UrlDialect.MARIADB,
          UrlDialect.SQLSERVER,
          UrlDialect.SNOWFLAKE);

  private StandardUrls() {}

  /** Reads {@code rest}; false if it cannot be read. */
  static boolean read(String rest, UrlWriter writer) {
    boolean generic = !LAYOUTS.containsKey(writer.dialect());
    Layout layout = LAYOUTS.getOrDefault(writer.dialect(), GENERIC);
    int at = 0;
    // An @ further on would mean that what looks like host and port is a user and half a password.
    boolean strict = true;
    if (rest.startsWith("//")) {
      at = firstOf(rest, 2, layout.authorityEnds);
      String authority = rest.substring(2, at);
      writer.show("//");
      if (generic && authority.contains("=")) {
        return layout.syntax.read(rest.substring(2), writer, true);
      }
      if (isNoAuthority(authority, writer) || !authority(authority, layout, writer)) {
        return false;
      }
      strict = !authority.contains("@") && authority.contains(":");
    } else if (writer.dialect() == UrlDialect.HTTP) {
      return false;
    }
    int start = firstOf(rest, at, layout.parameterStarts);
    if (generic && at == 0 && rest.substring(at, start).contains("=")) {
      start = at;
    }
    if (!path(rest.substring(at, start), writer, strict)) {
      return false;
    }
    return layout.syntax.read(separatorShown(rest, start, layout, writer), writer, strict);
  }

  /**
   * A fragment begins before a host could end, or what looks like a user has another meaning:
   * drivers go elsewhere than it seems.
   */
  private static boolean isNoAuthority(String text, UrlWriter writer) {
    boolean jdbc = writer.schemeName().startsWith("jdbc:");
    return jdbc
        && (text.contains("#") || (WITHOUT_USER.contains(writer.dialect()) && text.contains("@")));
  }

  private static boolean authority(String text, Layout layout, UrlWriter writer) {
    int instance = writer.dialect() == UrlDialect.SQLSERVER ? text.indexOf('\\') : -1;
    if (instance == -1) {
      return UrlAuthority.read(text, layout.hostSeparators, writer);
    }
    int colon = text.indexOf(':', instance);
    int end = colon == -1 ? text.length() : colon;
    String name = text.substring(instance + 1, end);
    // The instance stands between host and port; what is before it has no port.
    if (!SEGMENT.spans(name)
        || !UrlAuthority.read(text.substring(0, instance), layout.hostSeparators, writer)) {
      return false;
    }
    writer.show(text.substring(instance, end));
    if (colon == -1) {
      return true;
    }
    String port = text.substring(colon + 1);
    writer.show(":");
    boolean valid = HostSyntax.isPort(port);
    if (valid) {
      writer.show(port);
    }
    return valid;
  }

  private static String separatorShown(String rest, int start, Layout layout, UrlWriter writer) {
    boolean separator =
        start < rest.length() && layout.parameterStarts.indexOf(rest.charAt(start)) != -1;
    if (!separator) {
      return rest.substring(start);
    }
    writer.show(rest.substring(start, start + 1));
    return rest.substring(start + 1);
  }

  /** Shows the segments that are plain names; a database may be called anything else. */
  static boolean path(String text, UrlWriter writer, boolean strict) {
    if (writer.dialect().isDatabase() && strict && text.contains("@")) {
      return false;
    }
    boolean shown = true;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '/') {
        writer.show("/");
        at++;
        continue;
      }
      int end = firstOf(text, at, "/");
      String segment = text.substring(at, end);
      String decoded = DecodedView.percentDecoded(segment);
      boolean plain =
          segment.length() <= 128
              && (SEGMENT.spans(decoded) || ParameterSyntax.isPlaceholder(segment));
      writer.piece(segment, plain ? Kind.SHOWN : Kind.HIDDEN);
      shown &= plain;
      at = end;
    }
    if (shown && text.length() > 1) {
      String decoded = DecodedView.percentDecoded(text);
      writer.path(decoded.startsWith("/") ? decoded.substring(1) : decoded);
    }
    return true;
  }

  private static int firstOf(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) == -1) {
      at++;
    }
    return at;
  }
}

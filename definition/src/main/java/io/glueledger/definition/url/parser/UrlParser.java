/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.ValueGrammar;
import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.url.ConnectorTemplate;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece;
import io.glueledger.definition.url.UrlPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes URLs apart by dialect. Linear in their length, and total: what does not follow the grammar
 * of its dialect is a URL that is {@linkplain ParsedUrl#parsed() not parsed}, and not shown at all.
 */
public final class UrlParser {

  private static final int LONGEST = 8192;
  private static final CharClass SUB_SCHEME = CharClass.alphanumericAnd("_+.:-");
  private static final CharClass SCHEME = CharClass.alphanumericAnd("+.-");

  /** A login of nothing but placeholders, which Glue fills in. */
  private static final Pattern PLACEHOLDERS =
      Pattern.compile("(?<=//)\\$\\{[\\w.-]{1,64}}(:\\$\\{[\\w.-]{1,64}})?@");

  private UrlParser() {}

  /** Takes {@code text} apart. Blanks around it are no part of the URL. */
  public static ParsedUrl parse(String text) {
    String url = text.strip();
    if (ConnectorTemplate.isTemplate(url)) {
      return (text.length() <= LONGEST ? TemplateUrls.parse(text) : Optional.<ParsedUrl>empty())
          .orElseGet(() -> notParsed(text, UrlDialect.JDBC, ""));
    }
    UrlDialect dialect = UrlDialect.of(url);
    UrlWriter writer = new UrlWriter(dialect);
    int start = text.indexOf(url);
    writer.show(text.substring(0, start));
    boolean read =
        text.length() <= LONGEST && !hasControls(url) && !url.isEmpty() && read(url, writer);
    if (!read) {
      return notParsed(text, dialect, writer.schemeName());
    }
    writer.show(text.substring(start + url.length()));
    return writer.parsed();
  }

  static boolean read(String url, UrlWriter writer) {
    Optional<String> prefix =
        writer
            .dialect()
            .prefix(url.substring(0, Math.min(64, url.length())).toLowerCase(Locale.ROOT));
    int length = prefix.map(String::length).orElse(0);
    if (writer.dialect() == UrlDialect.UNKNOWN || writer.dialect() == UrlDialect.JDBC) {
      length = schemeLength(url, length);
      if (length == -1) {
        return false;
      }
    }
    writer.scheme(url.substring(0, length));
    writer.show(url.substring(0, length));
    String rest = url.substring(length);
    return switch (writer.dialect()) {
      case ORACLE -> OracleUrls.read(rest, writer);
      case S3 -> s3(url, rest, writer);
      case UNKNOWN -> length > 0 ? StandardUrls.read(rest, writer) : withoutScheme(url, writer);
      default -> StandardUrls.read(rest, writer);
    };
  }

  private static boolean s3(String url, String rest, UrlWriter writer) {
    writer.show(rest);
    writer.path(rest.startsWith("//") ? rest.substring(2) : rest);
    return ValueGrammar.S3_URI.matches(url);
  }

  /** The length of the scheme with its last colon; 0 if there is none, -1 if it is malformed. */
  private static int schemeLength(String url, int prefix) {
    int slashes = url.indexOf("://");
    if (slashes != -1 && (prefix > 0 ? SUB_SCHEME : SCHEME).spans(url.substring(0, slashes))) {
      return slashes + 1;
    }
    if (prefix == 0) {
      return slashes == -1 ? 0 : -1;
    }
    int colon = url.indexOf(':', prefix);
    return colon > prefix && SCHEME.spans(url.substring(prefix, colon)) ? colon + 1 : -1;
  }

  /** A bare word is no URL: a host needs a dot, or a port, to be one. */
  private static boolean withoutScheme(String url, UrlWriter writer) {
    int slash = url.indexOf('/');
    String authority = slash == -1 ? url : url.substring(0, slash);
    return (authority.indexOf('.') > 0 || authority.indexOf(':') > 0)
        && ValueGrammar.HOST_PORT_LIST.matches(authority)
        && !authority.contains(" ")
        && UrlAuthority.read(authority, ",", writer)
        && StandardUrls.path(url.substring(authority.length()), writer, true);
  }

  private static boolean hasControls(String url) {
    return url.chars().anyMatch(c -> c < ' ' || c == 127);
  }

  /** Before an at sign, or where Oracle wants one, a user and a password may be written. */
  private static boolean mayHoldUser(String text, UrlDialect dialect) {
    String rest = text.replaceFirst("(?i)jdbc:oracle:[a-z0-9]{1,8}:", "");
    return dialect == UrlDialect.ORACLE
        ? !rest.startsWith("@") || rest.indexOf('@', 1) > 0
        : text.contains("@");
  }

  /**
   * Nothing of it is shown, but TLS switches and signs of credentials are looked for wherever a
   * driver may find them, so that a URL is not judged better for being odd.
   */
  private static ParsedUrl notParsed(String text, UrlDialect dialect, String scheme) {
    List<UrlParameter> parameters = new ArrayList<>();
    boolean credentials = mayHoldUser(PLACEHOLDERS.matcher(text).replaceAll(""), dialect);
    for (String pair : List.of(text.split("[?&;,()#/]", -1))) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = ParameterSyntax.normal(pair.substring(0, equals));
        String value = DecodedView.percentDecoded(pair.substring(equals + 1)).strip();
        boolean harmless = value.isEmpty() || ParameterSyntax.isPlaceholder(value);
        boolean credential = CredentialNames.isCredential(name) && !harmless;
        credentials |= credential;
        parameters.add(
            new UrlParameter(
                name,
                value,
                credential ? Kind.CREDENTIAL : Kind.HIDDEN,
                ParameterCatalogue.knows(dialect, name)));
      }
    }
    Kind kind = credentials ? Kind.CREDENTIAL : Kind.HIDDEN;
    return new ParsedUrl(
        dialect,
        scheme,
        List.of(),
        Optional.empty(),
        parameters,
        text.isEmpty() ? List.of() : List.of(new UrlPiece(text, kind)),
        credentials,
        false);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.ValueGrammar;
import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * What follows {@code jdbc:oracle:thin:}: {@code user/password}, {@code @}, and a connect
 * identifier in one of four forms. See "Data Sources and URLs" in Oracle's JDBC developer's guide.
 */
final class OracleUrls {

  private static final CharClass SERVICE = CharClass.alphanumericAnd("_.$#-");
  private static final Set<String> PROTOCOLS = Set.of("tcp", "tcps", "sdp", "ldap", "ldaps", "beq");
  private static final ParameterSyntax QUERY = new ParameterSyntax("&", '"', '"');

  private OracleUrls() {}

  /** Reads {@code rest}; false if it cannot be read. */
  static boolean read(String rest, UrlWriter writer) {
    // Glue writes jdbc:oracle:thin://@host:port/service.
    if (rest.startsWith("//@") && rest.indexOf('@', 3) == -1) {
      writer.show("//");
      return read(rest.substring(2), writer);
    }
    // A password may have an @ in it and a connect identifier may not: the last one ends it.
    int at = rest.startsWith("@") ? 0 : rest.lastIndexOf('@');
    if (at == -1) {
      return false;
    }
    credentials(rest.substring(0, at), writer);
    writer.show("@");
    String identifier = rest.substring(at + 1);
    if (identifier.stripLeading().startsWith("(")) {
      return TnsDescriptor.read(identifier, writer);
    }
    int query = identifier.indexOf('?');
    String address = query == -1 ? identifier : identifier.substring(0, query);
    if (!address(address, writer)) {
      return false;
    }
    if (query == -1) {
      return true;
    }
    writer.show("?");
    return QUERY.read(identifier.substring(query + 1), writer, true);
  }

  private static void credentials(String text, UrlWriter writer) {
    int slash = text.startsWith("\"") ? text.indexOf('/', text.indexOf('"', 1)) : text.indexOf('/');
    String user = slash == -1 ? text : text.substring(0, slash);
    boolean encoded = slash == -1 && DecodedView.percentDecoded(user).contains("/");
    Kind hidden = encoded ? Kind.CREDENTIAL : Kind.HIDDEN;
    writer.piece(user, ParameterSyntax.isPlaceholder(user) ? Kind.SHOWN : hidden);
    if (slash != -1) {
      String password = text.substring(slash + 1);
      writer.show("/");
      writer.piece(
          password, ParameterSyntax.isPlaceholder(password) ? Kind.SHOWN : Kind.CREDENTIAL);
    }
  }

  private static boolean address(String text, UrlWriter writer) {
    int slashes = text.indexOf("//");
    if (slashes == -1) {
      boolean bare = !text.contains(":") && !text.contains("/");
      return bare ? alias(text, writer) : hostPortSid(text, writer);
    }
    String protocol = text.substring(0, slashes);
    if (!protocol.isEmpty()) {
      String name = protocol.substring(0, protocol.length() - 1).toLowerCase(Locale.ROOT);
      if (!protocol.endsWith(":") || !PROTOCOLS.contains(name)) {
        return false;
      }
      writer.parameter(new UrlParameter("protocol", name, Kind.SHOWN, true));
    }
    writer.show(text.substring(0, slashes + 2));
    return easyConnect(text.substring(slashes + 2), writer);
  }

  /** {@code host:port,host:port/service:server/instance}. */
  private static boolean easyConnect(String text, UrlWriter writer) {
    int slash = text.indexOf('/');
    String hosts = slash == -1 ? text : text.substring(0, slash);
    if (!UrlAuthority.read(hosts, ",;", writer)) {
      return false;
    }
    return slash == -1 || service(text.substring(slash), writer);
  }

  private static boolean service(String text, UrlWriter writer) {
    if (text.contains("@")) {
      return false;
    }
    boolean shown = true;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c != '/' && c != ':') {
        while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != ':') {
          end++;
        }
        String name = text.substring(at, end);
        boolean plain = SERVICE.spans(name) || ParameterSyntax.isPlaceholder(name);
        writer.piece(name, plain ? Kind.SHOWN : Kind.HIDDEN);
        shown &= plain;
      } else {
        writer.show(text.substring(at, end));
      }
      at = end;
    }
    if (shown && text.length() > 1) {
      writer.path(text.substring(1));
    }
    return true;
  }

  /** {@code host:port:sid} and {@code host:port/service}; of the URLs in use the most frequent. */
  private static boolean hostPortSid(String text, UrlWriter writer) {
    int end = text.startsWith("[") ? text.indexOf(']') : 0;
    int colon = end == -1 ? -1 : text.indexOf(':', end);
    int next = colon == -1 ? text.indexOf('/') : colon + 1;
    while (colon != -1
        && next < text.length()
        && text.charAt(next) != ':'
        && text.charAt(next) != '/') {
      next++;
    }
    if (next == -1) {
      return false;
    }
    return UrlAuthority.read(text.substring(0, next), ",", writer)
        && service(text.substring(next), writer);
  }

  /** A name that a file on the client resolves. */
  private static boolean alias(String text, UrlWriter writer) {
    if (!ValueGrammar.IDENTIFIER.matches(text) && !ParameterSyntax.isPlaceholder(text)) {
      return false;
    }
    writer.show(text);
    writer.path(text);
    return true;
  }
}

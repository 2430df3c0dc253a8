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

/** What stands between {@code //} and the path: user information, hosts and ports. */
final class UrlAuthority {

  private static final CharClass REGION = CharClass.lowerAnd("-");

  private UrlAuthority() {}

  /**
   * Reads {@code text}.
   *
   * @param separators the characters between hosts
   * @return false if it cannot be read
   */
  static boolean read(String text, String separators, UrlWriter writer) {
    if (text.isEmpty()) {
      return true;
    }
    boolean mysql = writer.dialect() == UrlDialect.MYSQL || writer.dialect() == UrlDialect.MARIADB;
    if (mysql && (text.contains("(") || (text.endsWith("]") && text.contains("[")))) {
      return MySqlHosts.read(text, writer);
    }
    int at = 0;
    while (at <= text.length()) {
      int end = at;
      while (end < text.length() && separators.indexOf(text.charAt(end)) == -1) {
        end++;
      }
      if (!hostWithUser(text.substring(at, end), writer)) {
        return false;
      }
      if (end < text.length()) {
        writer.show(text.substring(end, end + 1));
      }
      at = end + 1;
    }
    return true;
  }

  /** {@code user:password@host:port}, all but the host optional. */
  static boolean hostWithUser(String text, UrlWriter writer) {
    int at = text.lastIndexOf('@');
    if (at != -1) {
      userInformation(text.substring(0, at), writer);
      writer.show("@");
    }
    return host(text.substring(at + 1), writer);
  }

  /**
   * User information is never shown, not even a user name: it may be a token. Only <code>${…}
   * </code> is, for it is neither.
   */
  static void userInformation(String text, UrlWriter writer) {
    int colon = text.indexOf(':');
    if (colon != -1) {
      String user = text.substring(0, colon);
      String password = text.substring(colon + 1);
      writer.piece(user, ParameterSyntax.isPlaceholder(user) ? Kind.SHOWN : Kind.HIDDEN);
      writer.show(":");
      writer.piece(
          password, ParameterSyntax.isPlaceholder(password) ? Kind.SHOWN : Kind.CREDENTIAL);
    } else if (ParameterSyntax.isPlaceholder(text)) {
      writer.show(text);
    } else {
      String decoded = DecodedView.percentDecoded(text);
      boolean mayBeToken =
          !writer.dialect().isDatabase() || decoded.contains(":") || decoded.contains("@");
      writer.piece(text, mayBeToken ? Kind.CREDENTIAL : Kind.HIDDEN);
    }
  }

  /** {@code host}, {@code host:port}, {@code [ipv6]:port}; of a cluster, {@code name:region}. */
  static boolean host(String text, UrlWriter writer) {
    if (ParameterSyntax.isPlaceholder(text)) {
      writer.show(text);
      return true;
    }
    int colon = text.startsWith("[") ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
    String host = colon == -1 ? text : text.substring(0, colon);
    boolean placeholder = ParameterSyntax.isPlaceholder(host);
    if (!placeholder && !HostSyntax.isHost(host)) {
      return false;
    }
    if (placeholder) {
      writer.show(host);
    } else {
      writer.host(host);
    }
    if (colon == -1) {
      return true;
    }
    writer.show(":");
    String port = text.substring(colon + 1);
    if (HostSyntax.isPort(port)) {
      writer.show(port);
      return true;
    }
    boolean region =
        writer.dialect() == UrlDialect.REDSHIFT
            && writer.schemeName().endsWith(":iam")
            && port.length() <= 32
            && REGION.spans(port);
    writer.show(port);
    return port.isEmpty() || region || ParameterSyntax.isPlaceholder(port);
  }
}

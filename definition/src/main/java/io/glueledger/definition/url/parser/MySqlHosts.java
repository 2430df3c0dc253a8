/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.HostSyntax;
import java.util.List;

/**
 * The long forms of hosts in URLs of MySQL and MariaDB: {@code (host=h,port=1,user=u)}, {@code
 * address=(host=h)(port=1)}, and {@code [h1:1,h2:2]}, each with optional user information before
 * it. See "Connection URL Syntax" in the Connector/J developer guide.
 */
final class MySqlHosts {

  private static final ParameterSyntax IN_PARENTHESES = ParameterSyntax.separatedBy(",");

  private MySqlHosts() {}

  /** Reads {@code text}; false if it cannot be read. */
  static boolean read(String text, UrlWriter writer) {
    String rest = text;
    int opening = firstOf(text, "([");
    int at = text.substring(0, opening).lastIndexOf('@');
    if (at != -1) {
      UrlAuthority.userInformation(text.substring(0, at), writer);
      writer.show("@");
      rest = text.substring(at + 1);
    }
    if (HostSyntax.isHostWithOptionalPort(rest)) {
      return UrlAuthority.host(rest, writer);
    }
    if (rest.startsWith("[") && rest.endsWith("]")) {
      writer.show("[");
      String inside = rest.substring(1, rest.length() - 1);
      boolean read = inside.contains("(") ? longForms(inside, writer) : list(inside, writer);
      writer.show("]");
      return read;
    }
    return longForms(rest, writer);
  }

  private static boolean list(String text, UrlWriter writer) {
    boolean first = true;
    for (String host : List.of(text.split(",", -1))) {
      writer.show(first ? "" : ",");
      first = false;
      if (!UrlAuthority.hostWithUser(host, writer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean longForms(String text, UrlWriter writer) {
    int at = 0;
    while (at < text.length()) {
      int opening = text.indexOf('(', at);
      int closing = text.indexOf(')', at);
      if (opening == -1 || closing < opening) {
        return false;
      }
      String before = text.substring(at, opening);
      String bare = before.startsWith(",") ? before.substring(1) : before;
      if (!bare.isEmpty() && !bare.equalsIgnoreCase("address=")) {
        return false;
      }
      writer.show(before + "(");
      if (!IN_PARENTHESES.read(text.substring(opening + 1, closing), writer, true)) {
        return false;
      }
      writer.show(")");
      at = closing + 1;
    }
    return true;
  }

  private static int firstOf(String text, String characters) {
    int at = 0;
    while (at < text.length() && characters.indexOf(text.charAt(at)) == -1) {
      at++;
    }
    return at;
  }
}

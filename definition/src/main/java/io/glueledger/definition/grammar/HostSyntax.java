/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

/** Hosts and ports as they are written in properties and URLs. */
public final class HostSyntax {

  private static final CharClass LABEL = CharClass.alphanumericAnd("_-");
  private static final CharClass IPV6 = CharClass.HEX.and(":.");

  private HostSyntax() {}

  /**
   * A DNS name of at most 253 characters, an IPv4 address, or an IPv6 address, also in brackets.
   */
  public static boolean isHost(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return isIpv6(text.substring(1, text.length() - 1));
    }
    if (text.length() > 253) {
      return false;
    }
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    boolean labels = true;
    for (String label : name.split("\\.", -1)) {
      labels &= label.length() <= 63 && LABEL.spans(label) && !label.startsWith("-");
    }
    return labels || isIpv6(text);
  }

  /** A decimal number from 1 to 65535. */
  public static boolean isPort(String text) {
    if (text.length() > 5 || !CharClass.DIGITS.spans(text)) {
      return false;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65535;
  }

  /** A host, with or without {@code :port}. An IPv6 address with a port needs brackets. */
  public static boolean isHostWithOptionalPort(String text) {
    int colon = text.lastIndexOf(':');
    return isHost(text)
        || (colon > 0
            && isPort(text.substring(colon + 1))
            && isHost(text.substring(0, colon))
            && (text.startsWith("[") || text.indexOf(':') == colon));
  }

  private static boolean isIpv6(String text) {
    return text.length() <= 45 && IPV6.spans(text) && text.indexOf(':') != text.lastIndexOf(':');
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import java.util.List;

/** The string form of X.500 names (RFC 4514, without its escapes). */
final class DistinguishedNames {

  private static final CharClass TYPE = CharClass.alphanumericAnd(".-");
  private static final CharClass VALUE = CharClass.alphanumericAnd(" .*_:/@&'()-");

  private DistinguishedNames() {}

  /** {@code TYPE=value} pairs, separated by commas; at least one, at most 1024 characters. */
  static boolean isDistinguishedName(String text) {
    return text.length() <= 1024
        && List.of(text.split(",", -1)).stream().allMatch(pair -> isPair(pair.strip()));
  }

  private static boolean isPair(String pair) {
    int equals = pair.indexOf('=');
    return equals > 0
        && equals <= 64
        && TYPE.spans(pair.substring(0, equals).strip())
        && isValue(pair.substring(equals + 1).strip());
  }

  private static boolean isValue(String value) {
    return !value.isEmpty()
        && value
            .chars()
            .allMatch(c -> VALUE.contains((char) c) || (c >= 128 && Character.isLetter(c)));
  }
}

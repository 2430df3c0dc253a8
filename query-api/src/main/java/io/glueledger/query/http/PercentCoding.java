/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Percent-encoding of one segment of a path, or of one name or value of a query. */
public final class PercentCoding {
  private static final char REPLACEMENT = '\uFFFD';

  private PercentCoding() {}

  /** Decodes strictly; empty if an escape is broken or the bytes are not UTF-8. */
  public static Optional<String> decode(String encoded) {
    try {
      String text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
      // The decoder puts this character where bytes are not UTF-8.
      boolean replaced =
          text.indexOf(REPLACEMENT) >= 0
              && encoded.indexOf(REPLACEMENT) < 0
              && !encoded.toUpperCase(Locale.ROOT).contains("%EF%BF%BD");
      return replaced ? Optional.empty() : Optional.of(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Decodes a name or value of a query, where {@code +} is a space. */
  public static Optional<String> decodeQuery(String encoded) {
    return decode(encoded.replace('+', ' '));
  }

  /** Encodes everything but unreserved characters, slashes too. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}

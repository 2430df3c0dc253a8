/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Percent-encoding of segments of paths, and of names and values of queries. */
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

  /** Encodes everything but unreserved characters, slashes too. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** A path of these segments. */
  public static String path(String... segments) {
    return Arrays.stream(segments).map(segment -> "/" + encode(segment)).collect(joining());
  }

  /** An address with a query; what is empty is left out. */
  public static String withQuery(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}

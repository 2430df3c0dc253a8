/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.linecorp.armeria.common.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a list is written. */
public enum Format {
  /** One page as a JSON object. */
  JSON("application/json"),
  /** RFC 4180 with a header row. */
  CSV("text/csv"),
  /** One JSON object a line. */
  NDJSON("application/x-ndjson");

  /** Formats of what is no list. */
  public static final List<Format> ONLY_JSON = List.of(JSON);

  /** Formats of a list. */
  public static final List<Format> OF_LISTS = List.of(JSON, CSV, NDJSON);

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /** The media type without parameters. */
  public String type() {
    return type;
  }

  /** The value of {@code Content-Type}. */
  public MediaType mediaType() {
    return this == JSON ? MediaType.JSON_UTF_8 : MediaType.parse(type + "; charset=utf-8");
  }

  /**
   * Chooses: the parameter {@code format} wins over the header {@code Accept}; without both, or if
   * anything is welcome, JSON.
   *
   * @throws ProblemException if none of the available ones is asked for
   */
  public static Format choose(
      Parameters parameters, Optional<String> accept, List<Format> available) {
    return parameters
        .word("format", available)
        .or(() -> accept.map(header -> accepted(header, available)))
        .orElse(JSON);
  }

  private static Format accepted(String header, List<Format> available) {
    Format best = null;
    double weight = 0;
    for (String range : header.split(",", -1)) {
      String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      double its = weight(parts);
      for (Format format : available) {
        if (its > weight && format.matches(parts[0])) {
          best = format;
          weight = its;
        }
      }
    }
    if (best == null) {
      throw new ProblemException(
          Problem.notAcceptable(
              available.stream().map(Format::type).collect(Collectors.joining(", "))));
    }
    return best;
  }

  private boolean matches(String range) {
    return range.equals(type)
        || (this == JSON && List.of("*/*", "application/*", "text/html").contains(range))
        || (this == CSV && range.equals("text/*"))
        || (this == NDJSON && range.equals("application/ndjson"));
  }

  private static double weight(String[] parts) {
    return Arrays.stream(parts)
        .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
        .mapToDouble(part -> Double.parseDouble(part.substring(2)))
        .findFirst()
        .orElse(1);
  }
}

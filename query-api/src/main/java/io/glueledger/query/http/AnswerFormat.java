/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.MediaTypeSet;
import com.linecorp.armeria.common.RequestHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer is written. */
public enum AnswerFormat {
  /** One object. */
  JSON("application/json"),
  /** RFC 4180 with a header row. */
  CSV("text/csv"),
  /** One JSON object a line. */
  NDJSON("application/x-ndjson");

  /** Formats of what is no list. */
  public static final List<AnswerFormat> ONLY_JSON = List.of(JSON);

  /** Formats of a list. */
  public static final List<AnswerFormat> OF_LISTS = List.of(JSON, CSV, NDJSON);

  private final String type;

  AnswerFormat(String type) {
    this.type = type;
  }

  /** The value of {@code Content-Type}. */
  public MediaType mediaType() {
    return MediaType.parse(type).withCharset(StandardCharsets.UTF_8);
  }

  /**
   * Chooses: the parameter {@code format} wins over the header {@code Accept}; without both, or if
   * anything is welcome, JSON.
   *
   * @throws ProblemException if none of the available ones is asked for
   */
  public static AnswerFormat choose(
      QueryParameters parameters, RequestHeaders headers, List<AnswerFormat> available) {
    String accept = headers.get(HttpHeaderNames.ACCEPT);
    return parameters
        .word("format", available)
        .orElseGet(() -> accept == null ? JSON : accepted(accept, available));
  }

  /** Browsers ask for HTML and get JSON; NDJSON has two names; weight 0 means "not this". */
  private static AnswerFormat accepted(String accept, List<AnswerFormat> available) {
    MediaType match =
        MediaTypeSet.of(available.stream().map(format -> MediaType.parse(format.type)).toList())
            .matchHeaders(
                accept
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^,]*;\\s*q=0(\\.0*)?\\s*(,|$)", "")
                    .replace("text/html", JSON.type)
                    .replace("application/ndjson", NDJSON.type));
    return available.stream()
        .filter(format -> match != null && match.is(MediaType.parse(format.type)))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.notAcceptable(
                        available.stream()
                            .map(format -> format.type)
                            .collect(Collectors.joining(", ")))));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.event.ConnectionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Path and query as they stand on the request line. The path is cut before it is decoded: {@code
 * %2F} never parts segments, and of a connection's name nothing is folded.
 *
 * @param segments parts of the path, not decoded
 * @param query what follows the question mark, not decoded
 */
public record RawTarget(List<String> segments, String query) {
  /** Copies the segments. */
  public RawTarget {
    segments = List.copyOf(segments);
  }

  /** The target of a request. */
  public static RawTarget of(ServiceRequestContext context) {
    String[] parts = context.rawPath().split("\\?", 2);
    return new RawTarget(
        Arrays.asList(parts[0].substring(1).split("/", -1)), parts.length == 1 ? "" : parts[1]);
  }

  /**
   * One segment, decoded.
   *
   * @throws ProblemException if it is not properly encoded
   */
  public String decoded(int index) {
    return decode(segments.get(index));
  }

  /**
   * The connection that is named by a catalog id and, after it, a name: a slash that the client did
   * not encode belongs to the name too.
   *
   * @param index where the catalog id stands
   * @param after how many segments follow the name
   * @throws ProblemException if it is not properly encoded, or there is no name
   */
  public ConnectionId connection(int index, int after) {
    if (!isNamedByParameter(index, after)) {
      String name = String.join("/", segments.subList(index + 1, segments.size() - after));
      return new ConnectionId(decoded(index), decode(name));
    }
    return new ConnectionId(decoded(index), name().orElseThrow());
  }

  /** The name of a connection, if parameters give one. */
  public Optional<String> name() {
    return ConnectionAddress.name(this);
  }

  /** Whether a connection's name is no part of the path, but a parameter. */
  public boolean isNamedByParameter(int index, int after) {
    return segments.size() - after == index + 1;
  }

  /**
   * The value of a parameter, decoded; empty if it is not given, or is empty.
   *
   * @throws ProblemException if it is not properly encoded
   */
  public Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        // Forms and most clients write a blank so; a plus itself is escaped.
        .map(pair -> decode(pair.substring(name.length() + 1).replace('+', ' ')))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String decode(String text) {
    return PercentCoding.decode(text)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.request(
                        "The path has a broken percent escape, or bytes that are not UTF-8.",
                        "Encode each part of the path as UTF-8 with percent escapes; a slash inside"
                            + " a name is %2F.")));
  }
}

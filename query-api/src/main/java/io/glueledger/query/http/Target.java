/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The target of a request as the client wrote it: names of connections may hold slashes, so a path
 * is cut before it is decoded.
 *
 * @param segments what stands between the slashes, still encoded
 * @param query what follows the question mark, still encoded; empty if nothing does
 */
public record Target(List<String> segments, String query) {
  /** Copies the segments. */
  public Target {
    segments = List.copyOf(segments);
  }

  /** Cuts {@code /path?query}. */
  public static Target parse(String raw) {
    int question = raw.indexOf('?');
    String path = question < 0 ? raw : raw.substring(0, question);
    String query = question < 0 ? "" : raw.substring(question + 1);
    String relative = path.startsWith("/") ? path.substring(1) : path;
    return new Target(
        relative.isEmpty() ? List.of() : Arrays.asList(relative.split("/", -1)), query);
  }

  /** True if the path begins with these segments. */
  public boolean startsWith(String... expected) {
    return segments.size() >= expected.length
        && segments.subList(0, expected.length).equals(List.of(expected));
  }

  /** True if the path is these segments and nothing else. */
  public boolean is(String... expected) {
    return segments.equals(List.of(expected));
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
   * Some segments as one text: between them stand the slashes that the client did not encode.
   *
   * @throws ProblemException if it is not properly encoded
   */
  public String decoded(int from, int to) {
    List<String> parts = new ArrayList<>();
    segments.subList(from, to).forEach(segment -> parts.add(decode(segment)));
    return String.join("/", parts);
  }

  private static String decode(String segment) {
    return Percent.decode(segment)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.request(
                        "The path has a broken percent escape, or bytes that are no UTF-8.",
                        "Encode each part of the path as UTF-8 with percent escapes; a slash inside"
                            + " a name is %2F.")));
  }
}

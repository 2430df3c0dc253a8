/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An HTTP request as it came in, of any HTTP version, before anything of it is believed.
 *
 * <p>Equality is by identity: two requests are compared by their signatures, never by this.
 */
public final class SignedRequest {

  private static final String AUTHORITY = ":authority";
  private static final String HOST = "host";

  private final String method;
  private final String path;
  private final String query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * Copies the headers; the body is not copied and must not change any more.
   *
   * @param method as sent: {@code POST}
   * @param path as sent, still percent-encoded, without the query
   * @param query what follows the question mark, as sent; empty if nothing does
   * @param headers names in lower case, with all their values in order; HTTP/2's {@code :authority}
   *     counts as {@code host}
   * @param body all of it
   * @throws IllegalArgumentException if a header's name has an upper-case letter
   */
  public SignedRequest(
      String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = normalised(headers);
    this.body = body;
  }

  private static Map<String, List<String>> normalised(Map<String, List<String>> headers) {
    Map<String, List<String>> copied = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header names must be in lower case: " + name);
          }
          copied.put(name, List.copyOf(values));
        });
    List<String> authority = copied.remove(AUTHORITY);
    if (authority != null && !authority.equals(copied.get(HOST))) {
      copied.merge(HOST, authority, SignedRequest::both);
    }
    return Map.copyOf(copied);
  }

  /** Two values for the host leave it without the one that is needed. */
  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The method, as sent. */
  public String method() {
    return method;
  }

  /** The path, still percent-encoded. */
  public String path() {
    return path;
  }

  /** The query, still percent-encoded; empty if there is none. */
  public String query() {
    return query;
  }

  /** All headers, {@code :authority} as {@code host}. They hold secrets. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** All values of a header, in order; empty if it was not sent. */
  public List<String> all(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The value of a header that was sent once; empty if it was not sent, or more than once. */
  public Optional<String> one(String name) {
    List<String> values = all(name);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** The body itself, not a copy. */
  public byte[] body() {
    return body;
  }

  /** Names the request without header values or body: both hold secrets. */
  @Override
  public String toString() {
    return "SignedRequest[" + method + ", " + body.length + " bytes]";
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a path of the internal port with its query. */
final class InternalPath {
  private static final String ROOT = "/internal/v1/";

  private final StringBuilder text;
  private char separator = '?';

  private InternalPath(String name) {
    this.text = new StringBuilder(ROOT).append(name);
  }

  static InternalPath of(String name) {
    return new InternalPath(name);
  }

  InternalPath with(String parameter, String value) {
    text.append(separator).append(parameter).append('=').append(encode(value));
    separator = '&';
    return this;
  }

  InternalPath with(String parameter, Optional<String> value) {
    return value.map(v -> with(parameter, v)).orElse(this);
  }

  InternalPath with(String parameter, long value) {
    return with(parameter, Long.toString(value));
  }

  /**
   * Several parts, comma-separated, each encoded by itself, since a part may hold commas; nothing
   * if there are none.
   */
  InternalPath with(String parameter, Collection<?> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    text.append(separator).append(parameter).append('=');
    text.append(
        parts.stream().map(part -> encode(part.toString())).collect(Collectors.joining(",")));
    separator = '&';
    return this;
  }

  InternalPath partitions(Collection<Integer> partitions) {
    return with("partitions", new TreeSet<>(partitions));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

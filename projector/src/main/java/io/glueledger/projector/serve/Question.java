/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request. An empty one is an absent one. A list is separated by commas, and
 * its parts may be URL-encoded, so that they can hold commas themselves.
 */
final class Question {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1000;

  private final Map<String, String> raw = new HashMap<>();

  /** Takes the query of a URL as it came. */
  Question(@Nullable String query) {
    if (query == null) {
      return;
    }
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && equals + 1 < parameter.length()) {
        String name = decoded(parameter.substring(0, equals), "a parameter's name");
        if (raw.put(name, parameter.substring(equals + 1)) != null) {
          throw Refusal.wrong(name, "stands there twice");
        }
      }
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(raw.get(name)).map(value -> decoded(value, name));
  }

  String required(String name) {
    return text(name).orElseThrow(() -> Refusal.wrong(name, "is missing"));
  }

  /** The parts of a list, whether its commas came URL-encoded or not. */
  List<String> parts(String name) {
    String value = raw.get(name);
    if (value == null) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    boolean plain = value.indexOf(',') >= 0;
    for (String part : (plain ? value : decoded(value, name)).split(",", -1)) {
      parts.add(plain ? decoded(part, name) : part);
    }
    return parts;
  }

  <E extends Enum<E>> Set<E> symbols(String name, Class<E> type) {
    Set<E> symbols = new LinkedHashSet<>();
    for (String part : parts(name)) {
      try {
        symbols.add(Enum.valueOf(type, part.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw Refusal.wrong(name, "must be of " + Arrays.toString(type.getEnumConstants()));
      }
    }
    return symbols;
  }

  Optional<Instant> instant(String name) {
    return text(name).map(value -> Instant.ofEpochMilli(number(name, value)));
  }

  Optional<Long> number(String name) {
    return text(name).map(value -> number(name, value));
  }

  Optional<Boolean> bool(String name) {
    return text(name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw Refusal.wrong(name, "must be true or false");
                });
  }

  int limit() {
    long limit = number("limit").orElse((long) DEFAULT_LIMIT);
    if (limit < 1 || limit > MOST) {
      throw Refusal.wrong("limit", "must be 1 to " + MOST);
    }
    return (int) limit;
  }

  static long number(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw Refusal.wrong(name, "must be a whole number");
    }
  }

  private static String decoded(String value, String name) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrong(name, "is not URL-encoded");
    }
  }
}

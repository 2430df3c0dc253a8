/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query of a question: split before it is decoded, because parts may hold commas. */
final class Asked {
  private final Map<String, String> raw = new HashMap<>();

  Asked(@Nullable String query) {
    for (String parameter : (query == null ? "" : query).split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        raw.put(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(raw.get(name)).map(Asked::decoded);
  }

  Optional<List<String>> parts(String name) {
    return Optional.ofNullable(raw.get(name))
        .map(value -> Arrays.stream(value.split(",", -1)).map(Asked::decoded).toList());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

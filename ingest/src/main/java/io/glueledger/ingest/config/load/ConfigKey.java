/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One key that the file or the environment may set.
 *
 * @param name as in the file, levels joined by dots: {@code ingest.listen.port}
 * @param fallback what it is if nothing sets it, as it would be written
 * @param required true if something must set it
 * @param meaning one sentence for the documentation
 * @param isList true if it takes several values: a YAML list, or words between commas
 * @param parser makes the value of one word; throws {@link IllegalArgumentException} with words
 *     that follow the key
 */
record ConfigKey<T>(
    String name,
    Optional<String> fallback,
    boolean required,
    String meaning,
    boolean isList,
    Function<String, T> parser) {

  private static final String PREFIX = "GLUE_LEDGER_";

  static <T> ConfigKey<T> required(String name, String meaning, Function<String, T> parser) {
    return new ConfigKey<>(name, Optional.empty(), true, meaning, false, parser);
  }

  static <T> ConfigKey<T> optional(String name, String meaning, Function<String, T> parser) {
    return new ConfigKey<>(name, Optional.empty(), false, meaning, false, parser);
  }

  static <T> ConfigKey<T> defaulting(
      String name, String fallback, String meaning, Function<String, T> parser) {
    return new ConfigKey<>(name, Optional.of(fallback), false, meaning, false, parser);
  }

  ConfigKey<T> asList() {
    return new ConfigKey<>(name, fallback, required, meaning, true, parser);
  }

  /** Throws {@link IllegalArgumentException} if a word cannot be read. */
  void check(String word) {
    var unused = parser.apply(word);
  }

  /** The environment variable that sets it: {@code GLUE_LEDGER_INGEST_LISTEN_PORT}. */
  String variable() {
    return variable(name);
  }

  static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}

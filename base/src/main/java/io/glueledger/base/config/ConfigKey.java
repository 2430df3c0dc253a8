/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

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
public record ConfigKey<T>(
    String name,
    Optional<String> fallback,
    boolean required,
    String meaning,
    boolean isList,
    Function<String, T> parser) {

  private static final String PREFIX = "GLUE_LEDGER_";

  /** A key that something must set. */
  public static <T> ConfigKey<T> required(String name, String meaning, Function<String, T> parser) {
    return new ConfigKey<>(name, Optional.empty(), true, meaning, false, parser);
  }

  /** A key that may be left out, and then has no value. */
  public static <T> ConfigKey<T> optional(String name, String meaning, Function<String, T> parser) {
    return new ConfigKey<>(name, Optional.empty(), false, meaning, false, parser);
  }

  /** A key that may be left out, and then is {@code fallback}. */
  public static <T> ConfigKey<T> defaulting(
      String name, String fallback, String meaning, Function<String, T> parser) {
    return new ConfigKey<>(name, Optional.of(fallback), false, meaning, false, parser);
  }

  /** The same, taking several values. */
  public ConfigKey<T> asList() {
    return new ConfigKey<>(name, fallback, required, meaning, true, parser);
  }

  /** The environment variable that sets it: {@code GLUE_LEDGER_INGEST_LISTEN_PORT}. */
  public String variable() {
    return variable(name);
  }

  /** Throws {@link IllegalArgumentException} if a word cannot be read. */
  void check(String word) {
    var unused = parser.apply(word);
  }

  static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The client's property that a variable means: in its name each {@code _} stands for a dot. */
  static String property(String variable, String prefix) {
    return variable.substring(variable(prefix).length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }
}

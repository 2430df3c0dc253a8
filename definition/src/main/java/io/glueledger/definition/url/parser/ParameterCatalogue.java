/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.url.UrlDialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters that are known to be harmless, by dialect, with the shapes of their values; read
 * once from {@code parameters.txt} beside this class.
 */
public final class ParameterCatalogue {

  /** Rows under this word hold for every dialect of a database. */
  private static final String DATABASE = "database";

  private static final Map<String, Map<String, Set<ValueShape>>> SHAPES = read();

  private ParameterCatalogue() {}

  /** Whether {@code name}, in lower case, is a parameter of {@code dialect} that is known. */
  static boolean knows(UrlDialect dialect, String name) {
    return own(dialect).containsKey(name) || shared(dialect).containsKey(name);
  }

  /** Whether {@code name}, in lower case, is documented for {@code dialect} itself. */
  public static boolean documents(UrlDialect dialect, String name) {
    return own(dialect).containsKey(name);
  }

  /** Whether {@code value} of the parameter {@code name}, in lower case, may be shown. */
  static boolean shows(UrlDialect dialect, String name, String value) {
    return own(dialect).getOrDefault(name, Set.of()).stream().anyMatch(s -> s.matches(value))
        || shared(dialect).getOrDefault(name, Set.of()).stream().anyMatch(s -> s.matches(value));
  }

  private static Map<String, Set<ValueShape>> own(UrlDialect dialect) {
    UrlDialect listed = dialect == UrlDialect.MARIADB ? UrlDialect.MYSQL : dialect;
    return SHAPES.getOrDefault(listed.id(), Map.of());
  }

  private static Map<String, Set<ValueShape>> shared(UrlDialect dialect) {
    return dialect.isDatabase() ? SHAPES.getOrDefault(DATABASE, Map.of()) : Map.of();
  }

  private static Map<String, Map<String, Set<ValueShape>>> read() {
    InputStream resource = ParameterCatalogue.class.getResourceAsStream("parameters.txt");
    if (resource == null) {
      throw new IllegalStateException("parameters.txt is missing from the jar");
    }
    Map<String, Map<String, Set<ValueShape>>> shapes = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> row(shapes, line.split(" ", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shapes;
  }

  private static void row(Map<String, Map<String, Set<ValueShape>>> shapes, String[] words) {
    Map<String, Set<ValueShape>> dialect = shapes.computeIfAbsent(words[0], d -> new HashMap<>());
    ValueShape shape = ValueShape.valueOf(words[1]);
    for (int i = 2; i < words.length; i++) {
      dialect
          .computeIfAbsent(words[i].toLowerCase(Locale.ROOT), n -> EnumSet.noneOf(ValueShape.class))
          .add(shape);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.WordTable;
import io.glueledger.definition.url.UrlDialect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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
    Map<String, Map<String, Set<ValueShape>>> shapes = new HashMap<>();
    WordTable.read(ParameterCatalogue.class, "parameters.txt").forEach(words -> row(shapes, words));
    return shapes;
  }

  private static void row(Map<String, Map<String, Set<ValueShape>>> shapes, List<String> words) {
    Map<String, Set<ValueShape>> dialect =
        shapes.computeIfAbsent(words.get(0), d -> new HashMap<>());
    ValueShape shape = ValueShape.valueOf(words.get(1));
    for (String name : words.subList(2, words.size())) {
      dialect
          .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> EnumSet.noneOf(ValueShape.class))
          .add(shape);
    }
  }
}

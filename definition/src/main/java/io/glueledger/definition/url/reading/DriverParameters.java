/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading;

import io.glueledger.definition.grammar.WordTable;
import io.glueledger.definition.url.UrlDialect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The parameters that the drivers of a dialect know, in any version that was asked; read once from
 * {@code driver-parameters.txt} beside this class, which the module {@code driver-oracle} writes
 * from the drivers themselves and holds against them.
 */
public final class DriverParameters {

  /** Before a dialect: what follows are the drivers and not what they know. */
  private static final String DRIVERS = "@";

  private static final Map<String, Set<String>> NAMES = read();
  private static final Map<String, Set<String>> LOWER = lower();

  private DriverParameters() {}

  /** The drivers that were asked, as {@code postgresql-42.7.3}, sorted; none if nobody was. */
  public static SortedSet<String> drivers(UrlDialect dialect) {
    return new TreeSet<>(NAMES.getOrDefault(DRIVERS + dialect.id(), Set.of()));
  }

  /** The parameters of a dialect, as its drivers write them, sorted. */
  public static SortedSet<String> names(UrlDialect dialect) {
    return new TreeSet<>(NAMES.getOrDefault(dialect.id(), Set.of()));
  }

  /** Whether a driver of the dialect knows {@code name} in any case. */
  public static boolean knowsInAnyCase(UrlDialect dialect, String name) {
    return LOWER.getOrDefault(dialect.id(), Set.of()).contains(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> names = new HashMap<>();
    WordTable.read(DriverParameters.class, "driver-parameters.txt")
        .forEach(
            words ->
                names
                    .computeIfAbsent(words.get(0), dialect -> new HashSet<>())
                    .addAll(words.subList(1, words.size())));
    return names;
  }

  private static Map<String, Set<String>> lower() {
    Map<String, Set<String>> lower = new HashMap<>();
    NAMES.forEach(
        (dialect, names) -> {
          Set<String> set = new HashSet<>();
          names.forEach(name -> set.add(name.toLowerCase(Locale.ROOT)));
          lower.put(dialect, set);
        });
    return lower;
  }
}

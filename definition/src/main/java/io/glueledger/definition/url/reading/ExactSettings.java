/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.url.UrlDialect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Settings of a URL, named and valued as its driver names and values them. Of several with one name
 * drivers take different ones: so what is to be believed has to hold for each.
 */
public final class ExactSettings {

  private static final CharClass NAME = CharClass.alphanumericAnd("_.$-");

  private record Setting(String name, String value) {}

  private final UrlDialect dialect;
  private final boolean caseCounts;
  private final List<Setting> settings = new ArrayList<>();

  /**
   * No settings yet.
   *
   * @param caseCounts whether the drivers tell {@code sslmode} from {@code SSLMODE}
   */
  public ExactSettings(UrlDialect dialect, boolean caseCounts) {
    this.dialect = dialect;
    this.caseCounts = caseCounts;
  }

  /** One more. */
  public void add(String name, String value) {
    settings.add(new Setting(caseCounts ? name : name.toLowerCase(Locale.ROOT), value));
  }

  /** Whether {@code name} is set. */
  public boolean has(String name) {
    return settings.stream().anyMatch(setting -> setting.name.equals(name));
  }

  /** Whether one of {@code names} is set. */
  public boolean hasAny(Set<String> names) {
    return settings.stream().anyMatch(setting -> names.contains(setting.name));
  }

  /** Whether {@code name} is set, and to one of {@code values} (in lower case) each time. */
  public boolean isAlways(String name, Set<String> values) {
    return has(name)
        && settings.stream()
            .filter(setting -> setting.name.equals(name))
            .allMatch(setting -> values.contains(setting.value.toLowerCase(Locale.ROOT)));
  }

  /** The values of {@code name}, in order. */
  public List<String> values(String name) {
    return settings.stream().filter(s -> s.name.equals(name)).map(Setting::value).toList();
  }

  /** The values of the names that {@code wanted} wants, in order. */
  public List<String> values(Predicate<String> wanted) {
    return settings.stream().filter(s -> wanted.test(s.name)).map(Setting::value).toList();
  }

  /**
   * The names that no driver knows and the caller does not either. Where case counts, a name that
   * is known in another case is none of these: every driver passes it over.
   */
  public Set<String> unknown(Predicate<String> alsoKnown) {
    Set<String> unknown = new HashSet<>();
    settings.stream()
        .map(Setting::name)
        .filter(name -> !DriverParameters.knowsInAnyCase(dialect, name))
        .filter(name -> !alsoKnown.test(name.toLowerCase(Locale.ROOT)))
        .forEach(unknown::add);
    return unknown;
  }

  /** Decoded once, as drivers do it: a plus sign is a blank. What cannot be decoded is no value. */
  public static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "%";
    }
  }

  /**
   * Splits {@code text} into {@code name=value}; empty if a name has other characters than letters,
   * digits and {@code _.-}, for drivers differ in what they make of those.
   */
  public static Optional<List<String[]>> pairs(String text, String separators) {
    List<String[]> pairs = new ArrayList<>();
    for (String token : List.of(text.split("[" + separators + "]", -1))) {
      if (token.isEmpty()) {
        continue;
      }
      int equals = token.indexOf('=');
      String name = equals == -1 ? token : token.substring(0, equals);
      if (!NAME.spans(name) || name.isEmpty()) {
        return Optional.empty();
      }
      pairs.add(new String[] {name, equals == -1 ? "" : token.substring(equals + 1)});
    }
    return Optional.of(pairs);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What file, environment and options set, and what was found wrong with it so far. */
final class MergedSettings {

  /**
   * What one key is set to, and where.
   *
   * @param texts the values as written; one unless it is a list
   * @param isList true if it was written as a YAML list
   * @param origin in the file, or the variable or option as a whole
   * @param folder what paths in it are relative to; empty for the working folder
   */
  record Setting(List<String> texts, boolean isList, SourcePosition origin, Optional<Path> folder) {

    Setting {
      texts = List.copyOf(texts);
    }

    /** One text without a folder. */
    static Setting text(String text, SourcePosition origin) {
      return new Setting(List.of(text), false, origin, Optional.empty());
    }

    /** The values of a key that takes several: one text is split at its commas. */
    List<String> words() {
      return isList
          ? texts
          : texts.stream()
              .flatMap(text -> Arrays.stream(text.split(",", -1)))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .toList();
    }

    /** Where it stands, not what it is: it may be a password. */
    @Override
    public String toString() {
      return "Setting[" + origin + "]";
    }
  }

  private final Map<String, Setting> byName = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SourcePosition source;
  private boolean readable = true;

  /**
   * Nothing is set yet.
   *
   * @param source where a key would be set that is missing
   */
  MergedSettings(SourcePosition source) {
    this.source = source;
  }

  /** Sets a key; what was set before is replaced. */
  void put(String name, Setting setting) {
    byName.put(name, setting);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  boolean hasUnder(String prefix) {
    return byName.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** What sets a key, if only its default. */
  Optional<Setting> find(ConfigKey key) {
    return Optional.ofNullable(byName.get(key.name()))
        .or(() -> key.fallback().map(text -> Setting.text(text, source)));
  }

  /** What is set under a prefix by none of {@code others}, by names without the prefix. */
  Map<String, Setting> under(String prefix, List<ConfigKey> others) {
    Map<String, Setting> under = new TreeMap<>();
    byName.forEach(
        (name, setting) -> {
          if (name.startsWith(prefix)
              && others.stream().noneMatch(key -> key.name().equals(name))) {
            under.put(name.substring(prefix.length()), setting);
          }
        });
    return under;
  }

  /** The file could not be read at all, so that what is missing need not be said. */
  void unreadable(Problem problem) {
    readable = false;
    problems.add(problem);
  }

  boolean isReadable() {
    return readable;
  }

  /** Adds what is wrong with a key, as words that follow it; where it was set is known here. */
  void problem(String name, String message) {
    Setting setting = byName.get(name);
    problems.add(new Problem(setting == null ? source : setting.origin(), name, message, ""));
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}

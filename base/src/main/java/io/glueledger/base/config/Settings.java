/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.config.value.InvalidConfigException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The settings of all keys, and what was found wrong with them so far. */
public final class Settings {

  private final Map<String, Setting> byName = new LinkedHashMap<>();
  private final List<ConfigProblem> problems = new ArrayList<>();
  private boolean readable = true;

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

  /** The file could not be read at all, so that what is missing need not be said. */
  void unreadable(ConfigProblem problem) {
    readable = false;
    problems.add(problem);
  }

  boolean isReadable() {
    return readable;
  }

  /**
   * Adds what is wrong with a key, as words that follow it; where the key was set is known here.
   */
  public void problem(String name, String message) {
    String origin = Optional.ofNullable(byName.get(name)).map(Setting::origin).orElse("");
    problems.add(new ConfigProblem(name, message, origin));
  }

  void problem(ConfigProblem problem) {
    problems.add(problem);
  }

  /** What was found wrong so far. */
  public List<ConfigProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Makes one record of the configuration, so that one run names the mistakes of all: empty if the
   * record refused a value, which is then among the problems.
   */
  public <T> Optional<T> part(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (InvalidConfigException invalid) {
      problem(invalid.key(), invalid.problem());
      return Optional.empty();
    }
  }

  /** Checks that a key has what it needs and that each of its words can be read. */
  void check(ConfigKey<?> key) {
    Optional<Setting> setting = find(key);
    if (setting.isEmpty()) {
      if (key.required()) {
        problem(key.name(), "is missing; set it in the file or as " + key.variable());
      }
      return;
    }
    if (setting.get().isList() && !key.isList()) {
      problem(key.name(), "must be one value, not a list");
      return;
    }
    try {
      words(key, setting.get()).forEach(key::check);
    } catch (IllegalArgumentException wrong) {
      problem(key.name(), String.valueOf(wrong.getMessage()));
    }
  }

  /** The value of a key that was checked and has a default or is required. */
  public <T> T get(ConfigKey<T> key) {
    return optional(key)
        .orElseThrow(() -> new IllegalStateException(key.name() + " was not checked"));
  }

  /** The value of a key that was checked. */
  public <T> Optional<T> optional(ConfigKey<T> key) {
    return find(key).map(setting -> key.parser().apply(setting.texts().get(0)));
  }

  /** The values of a key that was checked and takes several; empty if it is not set. */
  public <T> Optional<List<T>> list(ConfigKey<T> key) {
    return find(key).map(setting -> setting.words().stream().map(key.parser()).toList());
  }

  /**
   * The paths of a checked key: relative to the folder of the file that sets it, or to the working
   * folder if the environment does. Empty if it is not set.
   */
  public List<Path> paths(ConfigKey<String> key) {
    return find(key)
        .map(setting -> words(key, setting).stream().map(setting::resolve).toList())
        .orElse(List.of());
  }

  /** All properties under a prefix that are none of the part's {@code own} keys, without it. */
  public Map<String, String> under(String prefix, ConfigKey<?>... own) {
    Set<String> known = Arrays.stream(own).<String>map(ConfigKey::name).collect(Collectors.toSet());
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix) && !known.contains(entry.getKey()))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(prefix.length()),
                entry -> String.join(",", entry.getValue().texts())));
  }

  private Optional<Setting> find(ConfigKey<?> key) {
    return Optional.ofNullable(byName.get(key.name()))
        .or(
            () ->
                key.fallback()
                    .map(text -> new Setting(List.of(text), false, "default", Optional.empty())));
  }

  private static List<String> words(ConfigKey<?> key, Setting setting) {
    return key.isList() ? setting.words() : setting.texts();
  }
}

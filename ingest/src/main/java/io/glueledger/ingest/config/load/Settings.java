/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings of all keys, and what was found wrong with them so far. */
final class Settings {

  private final Map<String, Setting> byName = new LinkedHashMap<>();
  private final List<ConfigProblem> problems = new ArrayList<>();

  /** Sets a key; what was set before is replaced. */
  void put(String name, Setting setting) {
    byName.put(name, setting);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  void problem(String name, String message) {
    String origin = Optional.ofNullable(byName.get(name)).map(Setting::origin).orElse("");
    problems.add(new ConfigProblem(name, message, origin));
  }

  void problem(ConfigProblem problem) {
    problems.add(problem);
  }

  List<ConfigProblem> problems() {
    return problems;
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
  <T> T get(ConfigKey<T> key) {
    return optional(key)
        .orElseThrow(() -> new IllegalStateException(key.name() + " was not checked"));
  }

  /** The value of a key that was checked. */
  <T> Optional<T> optional(ConfigKey<T> key) {
    return find(key).map(setting -> key.parser().apply(setting.texts().get(0)));
  }

  /** The values of a key that was checked and takes several; empty if it is not set. */
  <T> Optional<List<T>> list(ConfigKey<T> key) {
    return find(key).map(setting -> setting.words().stream().map(key.parser()).toList());
  }

  /** What a checked key holds, each word given to {@code make} with the setting it comes from. */
  <T> List<T> resolved(ConfigKey<String> key, Function<Setting, Function<String, T>> make) {
    return find(key)
        .map(setting -> words(key, setting).stream().map(make.apply(setting)).toList())
        .orElse(List.of());
  }

  /** All properties under a prefix that are no keys of the gate, without the prefix. */
  Map<String, String> under(String prefix, ConfigKey<?>... own) {
    List<String> known = List.of(own).stream().map(ConfigKey::name).toList();
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

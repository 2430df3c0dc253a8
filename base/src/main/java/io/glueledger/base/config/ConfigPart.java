/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one part of Glue Ledger reads of the one file.
 *
 * @param name of the part, and of the section that shows that the part is configured
 * @param keys its own, with those that it shares with other parts, in the order of the documents
 * @param passedThrough prefixes whose other keys are properties of clients: {@code kafka.}
 * @param others first words of keys that only other parts read; they are skipped
 */
public record ConfigPart(
    String name, List<ConfigKey<?>> keys, List<Passed> passedThrough, Set<String> others) {

  /**
   * A prefix of keys that are not known here.
   *
   * @param prefix with its dot
   * @param meaning one sentence for the documentation
   */
  public record Passed(String prefix, String meaning) {}

  /** Copies all; what the part reads itself is not another's. */
  public ConfigPart {
    keys = List.copyOf(keys);
    passedThrough = List.copyOf(passedThrough);
    Set<String> skipped = new HashSet<>(others);
    keys.forEach(key -> skipped.remove(firstWord(key.name())));
    passedThrough.forEach(passed -> skipped.remove(firstWord(passed.prefix())));
    others = Set.copyOf(skipped);
  }

  /** All parts as one: what none of them knows is a mistake, whichever part runs. */
  public static ConfigPart union(String name, Collection<ConfigPart> parts) {
    Map<String, ConfigKey<?>> keys = new LinkedHashMap<>();
    parts.forEach(part -> part.keys().forEach(key -> keys.putIfAbsent(key.name(), key)));
    List<Passed> passed =
        parts.stream().flatMap(part -> part.passedThrough().stream()).distinct().toList();
    return new ConfigPart(name, new ArrayList<>(keys.values()), passed, Set.of());
  }

  /** Names of all keys, for hints. */
  Set<String> names() {
    return keys.stream().map(ConfigKey::name).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isKnown(String key) {
    return keys.stream().anyMatch(known -> known.name().equals(key))
        || passedThrough.stream()
            .map(Passed::prefix)
            .anyMatch(prefix -> key.startsWith(prefix) && key.length() > prefix.length());
  }

  boolean isOfAnotherPart(String key) {
    return others.contains(firstWord(key));
  }

  boolean isVariableOfAnotherPart(String variable) {
    return others.stream().anyMatch(other -> variable.startsWith(ConfigKey.variable(other) + "_"));
  }

  /** The key that a variable sets, whether declared or passed through. */
  Optional<String> keyOf(String variable) {
    return keys.stream()
        .filter(key -> key.variable().equals(variable))
        .<String>map(ConfigKey::name)
        .findFirst()
        .or(() -> property(variable));
  }

  private Optional<String> property(String variable) {
    return passedThrough.stream()
        .map(Passed::prefix)
        .filter(prefix -> variable.startsWith(ConfigKey.variable(prefix)))
        .map(prefix -> prefix + ConfigKey.property(variable, prefix))
        .filter(this::isKnown)
        .findFirst();
  }

  private static String firstWord(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }
}

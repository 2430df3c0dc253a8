/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that may stand in the file, and whose other keys and variables are passed over. */
final class KnownKeys {

  /** First words of all keys there are, of whatever part. */
  private static final Set<String> SECTIONS =
      Set.of(
          "kafka", "schema-registry", "topics", "ingest", "glue", "projector", "query-api", "demo");

  private final List<ConfigKey> keys;
  private final Set<String> passedOver;

  private KnownKeys(Collection<ConfigKey> keys, Set<String> passedOver) {
    this.keys = List.copyOf(keys);
    this.passedOver = passedOver;
  }

  /** Those of one part, which passes over the sections that only others read. */
  static KnownKeys ofPart(List<ConfigKey> keys) {
    Set<String> others = new HashSet<>(SECTIONS);
    keys.forEach(key -> others.remove(firstWord(key.name())));
    return new KnownKeys(keys, others);
  }

  /** Those of all parts: what none of them knows is a mistake, whichever part runs. */
  static KnownKeys ofAll(Collection<ConfigKey> keys) {
    Map<String, ConfigKey> each = new LinkedHashMap<>();
    keys.forEach(key -> each.putIfAbsent(key.name(), key));
    return new KnownKeys(each.values(), Set.of());
  }

  /** In the order of their records, each once. */
  List<ConfigKey> keys() {
    return keys;
  }

  /** Names of the keys, for hints. */
  List<String> names() {
    return keys.stream().filter(key -> !key.isOpen()).map(ConfigKey::name).toList();
  }

  /** Variables of the keys, for hints. */
  List<String> variables() {
    return keys.stream().filter(key -> !key.isOpen()).map(ConfigKey::variable).toList();
  }

  boolean isKnown(String name) {
    return keys.stream()
        .anyMatch(
            key ->
                key.isOpen()
                    ? name.startsWith(key.prefix()) && name.length() > key.prefix().length()
                    : name.equals(key.name()));
  }

  boolean isPassedOver(String name) {
    return passedOver.contains(firstWord(name));
  }

  boolean isVariablePassedOver(String variable) {
    return passedOver.stream()
        .anyMatch(section -> variable.startsWith(ConfigKey.variable(section) + "_"));
  }

  /** The name of the key that a variable sets, be it a declared one or a client's property. */
  Optional<String> nameOf(String variable) {
    return keys.stream()
        .filter(key -> !key.isOpen() && key.variable().equals(variable))
        .map(ConfigKey::name)
        .findFirst()
        .or(() -> nameOfProperty(variable));
  }

  private Optional<String> nameOfProperty(String variable) {
    return keys.stream()
        .filter(ConfigKey::isOpen)
        .filter(key -> variable.startsWith(ConfigKey.variable(key.prefix())))
        .map(key -> key.keyOfProperty(variable))
        .filter(this::isKnown)
        .findFirst();
  }

  private static String firstWord(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.policy.property.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * ConnectionProperties, together with the members of JSON objects of properties inside it ({@code
 * SparkProperties}) and of the maps SparkProperties, AthenaProperties and PythonProperties. A
 * member counts where ConnectionProperties itself lacks its key; a safety switch that stands in
 * several and differs is unclear.
 */
public final class PropertyFacts {
  static final String PATH = "ConnectionProperties.";

  private final Map<String, Value> properties;
  private final Map<String, Map<String, Value>> embedded = new LinkedHashMap<>();
  private final Map<String, String> embeddedPaths = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private final Map<String, String> switches = new HashMap<>();
  private final List<String> present = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final Map<String, Value> byPath = new TreeMap<>();
  private final List<Property> all = new ArrayList<>();

  PropertyFacts(Definition definition) {
    this.properties = definition.getConnectionProperties();
    new TreeMap<>(properties).forEach(this::add);
    addMap("SparkProperties", definition.getSparkProperties());
    addMap("AthenaProperties", definition.getAthenaProperties());
    addMap("PythonProperties", definition.getPythonProperties());
    embedded.forEach(
        (holder, members) -> members.forEach((key, value) -> embed(holder, key, value)));
    all.forEach(property -> byPath.put(property.path(), property.value()));
    SwitchState.KEYS.forEach(this::decide);
    Collections.sort(present);
    Collections.sort(hidden);
  }

  private void add(String key, Value value) {
    present.add(key);
    all.add(new Property(PATH + key, key, value));
    ShownTexts.shown(value).ifPresentOrElse(text -> shown.put(key, text), () -> hidden.add(key));
    value.getMembers().ifPresent(members -> embedded.put(PATH + key + ".", values(members)));
  }

  private void addMap(String member, Map<String, Value> values) {
    if (!values.isEmpty()) {
      embedded.put(member + ".", new TreeMap<>(values));
    }
  }

  private static Map<String, Value> values(Map<String, MemberValue> members) {
    Map<String, Value> values = new TreeMap<>();
    members.forEach((key, member) -> values.put(key, value(member)));
    return values;
  }

  /** A member is judged like a value of its own. */
  private static Value value(MemberValue member) {
    return Value.newBuilder()
        .setVisibility(member.getVisibility())
        .setText(member.getText().orElse(null))
        .setFingerprints(member.getFingerprints())
        .setUrl(member.getUrl().orElse(null))
        .build();
  }

  private void embed(String holder, String key, Value value) {
    String path = holder + key;
    all.add(new Property(path, key, value));
    if (!properties.containsKey(key) && embeddedPaths.putIfAbsent(key, path) == null) {
      present.add(key);
      ShownTexts.shown(value).ifPresentOrElse(text -> shown.put(key, text), () -> hidden.add(key));
    }
  }

  private void decide(String key) {
    Set<SwitchState> said = EnumSet.noneOf(SwitchState.class);
    if (properties.containsKey(key)) {
      said.add(SwitchState.of(properties.get(key)));
    }
    embedded.values().stream()
        .filter(members -> members.containsKey(key))
        .forEach(members -> said.add(SwitchState.of(members.get(key))));
    if (said.size() > 1 && shown.remove(key) != null) {
      hidden.add(key);
    }
    SwitchState state =
        said.size() > 1
            ? SwitchState.UNCLEAR
            : said.stream().findFirst().orElse(SwitchState.ABSENT);
    switches.put(key, state.label());
  }

  /** Whether there is such a key, embedded ones too. */
  public boolean has(String key) {
    return properties.containsKey(key) || embeddedPaths.containsKey(key);
  }

  /** The value of a key, of the embedded objects too. */
  public Optional<Value> at(String key) {
    Value own = properties.get(key);
    return own != null
        ? Optional.of(own)
        : embedded.values().stream()
            .flatMap(members -> Optional.ofNullable(members.get(key)).stream())
            .findFirst();
  }

  /** The value at a path of a property or of an embedded one. */
  public Optional<Value> atPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Text of the values that are shown, whole or in part, by key. */
  public Map<String, String> shown() {
    return shown;
  }

  /** Keys whose values are not shown, sorted. */
  List<String> hidden() {
    return hidden;
  }

  /** All keys, sorted. */
  public List<String> present() {
    return present;
  }

  /** The state of every safety switch, whether it is there or not. */
  public Map<String, String> switches() {
    return switches;
  }

  /**
   * Every value by its path, also those of embedded members that ConnectionProperties overrules;
   * sorted.
   */
  Map<String, Value> byPath() {
    return byPath;
  }

  /** Every property, wherever it stands. */
  List<Property> all() {
    return all;
  }

  /**
   * Where a path {@code ConnectionProperties.KEY} really stands: in the embedded object or the map
   * if only that has the key.
   */
  String locate(String path) {
    if (embeddedPaths.isEmpty() || !path.startsWith(PATH)) {
      return path;
    }
    return embeddedPaths.getOrDefault(path.substring(PATH.length()), path);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.InvalidConfigException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A record of the configuration. A component with a description is a key, one that is a record is a
 * section of further keys, and any other has what {@link ConfigSection#given} says; {@code section}
 * is the name of the record's own section.
 */
final class RecordSection {

  /** One component: the keys in it, and how its value is made; empty if that has a problem. */
  private record Member(
      List<ConfigKey> keys, Function<MergedSettings, Optional<JsonNode>> reader) {}

  private final JavaType type;
  private final Map<String, Member> members = new LinkedHashMap<>();

  private RecordSection(JavaType type, String prefix, Map<String, String> given) {
    this.type = type;
    ValueReader.components(type)
        .forEach(component -> members.put(component.getName(), member(component, prefix, given)));
  }

  static RecordSection of(Class<? extends Record> type) {
    return new RecordSection(ValueReader.type(type), "", Map.of());
  }

  /** All keys in the order of the components. */
  List<ConfigKey> keys() {
    return members.values().stream().flatMap(member -> member.keys().stream()).toList();
  }

  /** The record as a node, unless a component has a problem or the record refuses them. */
  Optional<JsonNode> read(MergedSettings settings) {
    ObjectNode record = ValueReader.emptyRecord();
    boolean isComplete = true;
    for (Map.Entry<String, Member> member : members.entrySet()) {
      Optional<JsonNode> value = member.getValue().reader().apply(settings);
      isComplete &= value.isPresent();
      value
          .filter(node -> !node.isMissingNode())
          .ifPresent(node -> record.set(member.getKey(), node));
    }
    if (!isComplete) {
      return Optional.empty();
    }
    Optional<InvalidConfigException> refusal = ValueReader.refusal(record, type);
    refusal.ifPresent(invalid -> settings.problem(invalid.key(), invalid.problem()));
    return refusal.isEmpty() ? Optional.of(record) : Optional.empty();
  }

  private Member member(
      BeanPropertyDefinition component, String prefix, Map<String, String> given) {
    String name = component.getName();
    String meaning = component.getMetadata().getDescription();
    if (meaning != null) {
      Optional<String> fallback =
          Optional.ofNullable(given.get(name))
              .or(() -> Optional.ofNullable(component.getMetadata().getDefaultValue()));
      ConfigKey key =
          new ConfigKey(
              prefix + name, component.getPrimaryType(), fallback, component.isRequired(), meaning);
      return new Member(
          List.of(key),
          settings ->
              key.isOpen()
                  ? Optional.of(ValueReader.properties(settings.under(key.prefix(), keys())))
                  : ValueReader.read(key, settings));
    }
    if (component.getPrimaryType().isRecordType()) {
      RecordSection section = section(component);
      return new Member(section.keys(), section::read);
    }
    String value =
        name.equals("section")
            ? prefix.replaceFirst("\\.$", "")
            : Objects.requireNonNull(given.get(name), name);
    return new Member(List.of(), settings -> Optional.of(TextNode.valueOf(value)));
  }

  private static RecordSection section(BeanPropertyDefinition component) {
    ConfigSection section = component.getPrimaryMember().getAnnotation(ConfigSection.class);
    Map<String, String> given =
        section == null
            ? Map.of()
            : Arrays.stream(section.given())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new RecordSection(
        component.getPrimaryType(), section == null ? "" : section.prefix(), given);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * The way over every member of a {@link ConnectionInput} but its name, always in one order, from
 * Glue's model into the ledger's. It decides nothing: what a value becomes is the mapper's affair.
 */
public final class DefinitionWalk {

  private final ValueMapper mapper;

  /** A walk with {@code mapper}. */
  public DefinitionWalk(ValueMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The definition that {@code input} and {@code tags} make.
   *
   * @param tags null if the request does not speak of tags
   */
  public Definition definition(ConnectionInput input, @Nullable Map<String, String> tags) {
    return (Definition) structure(DefinitionShape.DEFINITION, input, tags);
  }

  private SpecificRecord structure(
      DefinitionShape shape, SdkPojo raw, @Nullable Map<String, String> tags) {
    SpecificRecord made = shape.newRecord();
    for (MemberShape member : shape.members()) {
      SdkField<?> field = member.sdkField();
      Object given = field == null ? tags : SdkStructures.value(raw, field);
      made.put(member.position(), member(member, given));
    }
    return made;
  }

  private @Nullable Object member(MemberShape shape, @Nullable Object raw) {
    return switch (shape.kind()) {
      case VALUE -> value(shape, (String) raw);
      case LIST -> list(shape.member(), (List<?>) raw);
      case MAP -> raw == null && shape.isNullable() ? null : map(shape.member(), (Map<?, ?>) raw);
      case FLAG -> raw;
      case STRUCTURE ->
          raw == null || shape.structure() == null
              ? null
              : structure(shape.structure(), (SdkPojo) raw, null);
    };
  }

  /** The values of one map, by the keys that stand for theirs. */
  public Map<String, Value> map(DefinitionMember member, @Nullable Map<?, ?> raw) {
    Map<String, Value> values = new TreeMap<>();
    if (raw != null) {
      new TreeMap<Object, @Nullable Object>(raw)
          .forEach(
              (key, value) -> {
                if (value != null) {
                  String name = (String) key;
                  values.put(mapper.key(member, name), mapper.value(member, name, (String) value));
                }
              });
    }
    return values;
  }

  private List<Value> list(DefinitionMember member, @Nullable List<?> raw) {
    List<Value> values = new ArrayList<>();
    if (raw != null) {
      for (Object value : raw) {
        if (value != null) {
          values.add(mapper.value(member, "", (String) value));
        }
      }
    }
    return values;
  }

  /** An absent text and an empty one are the same. */
  private @Nullable Value value(MemberShape shape, @Nullable String raw) {
    boolean empty = raw == null || raw.isEmpty();
    return empty && shape.isNullable()
        ? null
        : mapper.value(shape.member(), "", raw == null ? "" : raw);
  }
}

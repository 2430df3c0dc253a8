/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.definition.comparison.ValuePair.Pair;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.DefinitionShape;
import io.glueledger.definition.model.MemberShape;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Goes over two definitions at once, place by place, as their schema has it. Places where neither
 * has anything are passed over: an absent value and an empty one are the same.
 */
final class PairedDefinitions {

  private static final Pair<Map<String, Value>> NO_SIBLINGS = new Pair<>(Map.of(), Map.of());

  private final boolean tags;
  private final boolean alike;
  private final Consumer<ValuePair> each;

  private PairedDefinitions(boolean tags, boolean alike, Consumer<ValuePair> each) {
    this.tags = tags;
    this.alike = alike;
    this.each = each;
  }

  /**
   * Hands over each pair. Tags count only if every definition that there is speaks of them.
   *
   * @param alike whether one version of the redactor has hidden both
   */
  static void forEach(
      Optional<Definition> before,
      Optional<Definition> after,
      boolean alike,
      Consumer<ValuePair> each) {
    boolean tags =
        before.map(definition -> definition.getTags().isPresent()).orElse(true)
            && after.map(definition -> definition.getTags().isPresent()).orElse(true);
    new PairedDefinitions(tags, alike, each)
        .structure(DefinitionShape.DEFINITION, before.orElse(null), after.orElse(null));
  }

  private void structure(
      DefinitionShape shape, @Nullable IndexedRecord before, @Nullable IndexedRecord after) {
    for (MemberShape member : shape.members()) {
      Object one = before == null ? null : before.get(member.position());
      Object other = after == null ? null : after.get(member.position());
      boolean counts = tags || member.member() != DefinitionMember.TAGS;
      if (counts && (one != null || other != null)) {
        member(member, one, other);
      }
    }
  }

  private void member(MemberShape shape, @Nullable Object before, @Nullable Object after) {
    DefinitionMember member = shape.member();
    Object either = before == null ? after : before;
    if (shape.structure() != null) {
      structure(shape.structure(), (IndexedRecord) before, (IndexedRecord) after);
    } else if (either instanceof Map<?, ?>) {
      map(member, "", new Pair<>(values(before), values(after)));
    } else if (either instanceof List<?>) {
      pair(member, "", "", new Pair<>(list(before), list(after)), NO_SIBLINGS);
    } else {
      value(member, "", "", value(before), value(after), NO_SIBLINGS);
    }
  }

  private void map(DefinitionMember member, String path, Pair<Map<String, Value>> maps) {
    Set<String> keys = new LinkedHashSet<>(maps.before().keySet());
    keys.addAll(maps.after().keySet());
    for (String key : keys) {
      Value before = maps.before().get(key);
      Value after = maps.after().get(key);
      value(member, key, path.isEmpty() ? key : path + "." + key, before, after, maps);
    }
  }

  private void value(
      DefinitionMember member,
      String key,
      String path,
      @Nullable Value before,
      @Nullable Value after,
      Pair<Map<String, Value>> siblings) {
    pair(member, key, path, new Pair<>(elements(before), elements(after)), siblings);
    Map<String, Value> membersBefore = members(before);
    Map<String, Value> membersAfter = members(after);
    if (!membersBefore.isEmpty() || !membersAfter.isEmpty()) {
      map(member, path, new Pair<>(membersBefore, membersAfter));
    }
  }

  private void pair(
      DefinitionMember member,
      String key,
      String path,
      Pair<List<Value>> values,
      Pair<Map<String, Value>> siblings) {
    if (!values.before().isEmpty() || !values.after().isEmpty()) {
      each.accept(new ValuePair(member, key, path, values, siblings, alike));
    }
  }

  private static List<Value> elements(@Nullable Value value) {
    return value == null || ValueComparison.isEmpty(value) ? List.of() : List.of(value);
  }

  /** The properties that a value holds, each as a value. */
  private static Map<String, Value> members(@Nullable Value value) {
    Map<String, MemberValue> members =
        value == null ? Map.of() : value.getMembers().orElse(Map.of());
    if (members.isEmpty()) {
      return Map.of();
    }
    Map<String, Value> values = new TreeMap<>();
    members.forEach(
        (name, member) ->
            values.put(
                name,
                new Value(
                    member.getVisibility(),
                    member.getText().orElse(null),
                    member.getFingerprints(),
                    member.getUrl().orElse(null),
                    null)));
    return values;
  }

  /** A flag is as good as a value that is clear. */
  private static @Nullable Value value(@Nullable Object datum) {
    return datum == null || datum instanceof Value
        ? (Value) datum
        : new Value(Visibility.CLEAR, datum.toString(), List.of(), null, null);
  }

  @SuppressWarnings("unchecked") // Avro's own class keeps what its schema says.
  private static Map<String, Value> values(@Nullable Object map) {
    return map == null ? Map.of() : (Map<String, Value>) map;
  }

  @SuppressWarnings("unchecked") // Avro's own class keeps what its schema says.
  private static List<Value> list(@Nullable Object list) {
    return list == null ? List.of() : (List<Value>) list;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.reading;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Unknown;
import io.glueledger.base.problem.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** One walk over one tree, guided by the fields of the SDK's classes. */
final class SdkWalk {

  private final AssumedValues world;
  private final Map<String, SourcePosition> positions = new HashMap<>();
  private final List<UnknownValue> unknown = new ArrayList<>();
  private final List<Problem> misfits = new ArrayList<>();

  SdkWalk(AssumedValues world) {
    this.world = world;
  }

  List<UnknownValue> unknown() {
    return List.copyOf(unknown);
  }

  List<Problem> misfits() {
    return List.copyOf(misfits);
  }

  Map<String, SourcePosition> positions() {
    return positions;
  }

  Object structure(SdkPojo builder, TreeNode node, String path) {
    if (node instanceof Mapping map) {
      map.members().forEach((name, member) -> set(builder, name, member, path));
    } else if (node instanceof Unknown value) {
      unknown(path, value);
    } else {
      misfit(path, "must be a map, not " + node.kind(), "Write a map of members.", node.at());
    }
    return ((Buildable) builder).build();
  }

  private void set(SdkPojo builder, String name, Member member, String path) {
    Optional<SdkField<?>> field = field(builder, name);
    if (field.isEmpty()) {
      List<String> known = builder.sdkFields().stream().map(SdkField::locationName).toList();
      String word = Printable.word(name, 64);
      misfit(
          join(path, word),
          "is not a member that Glue has here" + Nearest.hint(word, known),
          "Take it out or correct its name.",
          member.at());
    } else if (!(member.value() instanceof Nothing)) {
      String at = join(path, name);
      positions.put(at, member.at());
      value(field.get(), member, at).ifPresent(value -> field.get().set(builder, value));
    }
  }

  private Optional<Object> value(SdkField<?> field, Member member, String path) {
    TreeNode node = member.value();
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return Optional.of(structure(field.constructor().get(), node, path));
    }
    if (type == MarshallingType.LIST) {
      return list(field.getRequiredTrait(ListTrait.class), node, path);
    }
    if (type == MarshallingType.MAP) {
      return map(field.getRequiredTrait(MapTrait.class), node, path);
    }
    return scalar(type, member, path);
  }

  private Optional<Object> list(ListTrait trait, TreeNode node, String path) {
    if (!(node instanceof TreeNode.Sequence)) {
      return refused(node, path, "a list");
    }
    List<Object> items = new ArrayList<>();
    node.items()
        .forEach(
            item ->
                value(trait.memberFieldInfo(), new Member(item.at(), item), path)
                    .ifPresent(items::add));
    return Optional.of(items);
  }

  private Optional<Object> map(MapTrait trait, TreeNode node, String path) {
    if (!(node instanceof Mapping map)) {
      return refused(node, path, "a map");
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.members()
        .forEach(
            (key, member) -> {
              String at = join(path, key);
              positions.put(at, member.at());
              value(trait.valueFieldInfo(), member, at).ifPresent(value -> entries.put(key, value));
            });
    return Optional.of(entries);
  }

  private Optional<Object> scalar(MarshallingType<?> type, Member member, String path) {
    if (type == MarshallingType.BOOLEAN) {
      return text(member, path)
          .flatMap(
              text ->
                  switch (text) {
                    case "true" -> Optional.<Object>of(true);
                    case "false", "unknown" -> Optional.<Object>of(false);
                    default -> refused(member.value(), path, "true or false");
                  });
    }
    if (type == MarshallingType.STRING) {
      return text(member, path).map(text -> text);
    }
    // Times and numbers are what Glue itself says of a connection, and no part of its definition.
    return Optional.empty();
  }

  /** Notes where a member stands that is no part of the structure that is walked. */
  void at(String path, SourcePosition at) {
    positions.put(path, at);
  }

  /** The text of a value, or what stands for it in this world. */
  Optional<String> text(Member member, String path) {
    TreeNode node = member.value();
    if (node instanceof Unknown value) {
      unknown(path, value);
      return Optional.of(world.value(path));
    }
    if (node.text().isEmpty() && !(node instanceof Nothing)) {
      refused(node, path, "one value");
    }
    return node.text();
  }

  void unknown(String path, Unknown value) {
    unknown.add(new UnknownValue(path, value.why(), value.at()));
  }

  void misfit(String path, String problem, String fix, SourcePosition at) {
    positions.putIfAbsent(path, at);
    misfits.add(new Problem(at, path, problem, fix));
  }

  private Optional<Object> refused(TreeNode node, String path, String wanted) {
    if (node instanceof Unknown value) {
      unknown(path, value);
    } else {
      misfit(
          path, "must be " + wanted + ", not " + node.kind(), "Write " + wanted + ".", node.at());
    }
    return Optional.empty();
  }

  private static Optional<SdkField<?>> field(SdkPojo builder, String name) {
    for (SdkField<?> field : builder.sdkFields()) {
      if (field.locationName().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

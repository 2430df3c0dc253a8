/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.reading;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads one connection from a tree, along the fields of the SDK's own classes, and collects what is
 * wrong instead of stopping at it. For one tree.
 */
public final class SdkTreeReader {
  private static final String TAGS = "Tags";

  private final UnaryOperator<String> assumed;
  private final Map<String, SourcePosition> positions = new HashMap<>();
  private final List<UnknownValue> unknown = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Has read nothing yet.
   *
   * @param assumed a text for the path of a value that the tree does not tell
   */
  public SdkTreeReader(UnaryOperator<String> assumed) {
    this.assumed = assumed;
  }

  /** The values that the tree does not tell. */
  public List<UnknownValue> unknown() {
    return List.copyOf(unknown);
  }

  /** What Glue would not take; such members are left out. Quotes no value. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Where the members stand, by path. */
  public Map<String, SourcePosition> positions() {
    return positions;
  }

  /** Fills a builder of the SDK's, and builds it. */
  public Object structure(SdkPojo builder, TreeNode node) {
    return structure(builder, node, "");
  }

  /** Tags, which are no member of the structure. */
  public Map<String, String> tags(TreeNode node) {
    Map<String, String> tags = new LinkedHashMap<>();
    positions.put(TAGS, node.at());
    if (node instanceof Mapping map) {
      map.members()
          .forEach(
              (key, member) -> {
                positions.put(join(TAGS, key), member.at());
                text(member, join(TAGS, key)).ifPresent(value -> tags.put(key, value));
              });
    } else {
      refused(node, TAGS, "a map");
    }
    return tags;
  }

  private Object structure(SdkPojo builder, TreeNode node, String path) {
    if (node instanceof Mapping map) {
      map.members().forEach((name, member) -> set(builder, name, member, path));
    } else if (node instanceof Unknown value) {
      unknown(path, value);
    } else {
      problem(path, "must be a map, not " + node.kind(), "Write a map of members.", node.at());
    }
    return ((Buildable) builder).build();
  }

  private void set(SdkPojo builder, String name, Member member, String path) {
    Optional<SdkField<?>> field = field(builder, name);
    if (field.isEmpty()) {
      List<String> known = builder.sdkFields().stream().map(SdkField::locationName).toList();
      String word = Printable.word(name, 64);
      problem(
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

  /** The text of a value, or what is assumed of it. */
  private Optional<String> text(Member member, String path) {
    TreeNode node = member.value();
    if (node instanceof Unknown value) {
      unknown(path, value);
      return Optional.of(assumed.apply(path));
    }
    if (node.text().isEmpty() && !(node instanceof Nothing)) {
      refused(node, path, "one value");
    }
    return node.text();
  }

  private void unknown(String path, Unknown value) {
    unknown.add(new UnknownValue(path, value.why(), value.at()));
  }

  private void problem(String path, String problem, String fix, SourcePosition at) {
    positions.putIfAbsent(path, at);
    problems.add(new Problem(at, path, problem, fix));
  }

  private Optional<Object> refused(TreeNode node, String path, String wanted) {
    if (node instanceof Unknown value) {
      unknown(path, value);
    } else {
      problem(
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

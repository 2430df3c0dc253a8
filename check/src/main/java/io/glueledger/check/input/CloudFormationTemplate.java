/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.base.tree.TreeNode.Unknown;
import io.glueledger.check.input.CheckSubject.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of type AWS::Glue::Connection of a template. An intrinsic function stands for a
 * value that only a deployment knows.
 */
final class CloudFormationTemplate {

  private static final String TYPE = "AWS::Glue::Connection";

  /** How a template has a value of Systems Manager or Secrets Manager put in. */
  private static final String DYNAMIC_REFERENCE = "{{resolve:";

  private CloudFormationTemplate() {}

  static List<CheckSubject> subjects(TreeNode document) {
    if (!(document.member("Resources").orElse(document) instanceof Mapping resources)
        || document.member("Resources").isEmpty()) {
      throw InputFormat.unusable(
          document.at(),
          "the template has no Resources, so there is nothing to check"
              + InputFormat.misspelt(document, List.of("Resources")));
    }
    List<CheckSubject> subjects = new ArrayList<>();
    for (Map.Entry<String, Member> entry : resources.members().entrySet()) {
      Optional<TreeNode> type = entry.getValue().value().member("Type");
      String word = type.flatMap(TreeNode::text).orElse("");
      if (word.equals(TYPE)) {
        subjects.add(subject(entry.getKey(), entry.getValue()));
      } else if (Nearest.to(word, List.of(TYPE), 2).isPresent()) {
        throw InputFormat.unusable(
            type.orElseThrow().at(),
            Printable.word(word, 64) + " is no type of resource; did you mean " + TYPE + "?");
      }
    }
    return subjects;
  }

  /**
   * A function in its short form, such as {@code !Ref}. The one that may say a value is the
   * substitution of nothing.
   */
  static TreeNode tagged(String tag, TreeNode node) {
    boolean isLiteral =
        tag.equals("!Sub") && node.text().filter(text -> !text.contains("${")).isPresent();
    return isLiteral ? node : new Unknown(node.at(), Printable.word(tag, 33));
  }

  private static CheckSubject subject(String logicalId, Member resource) {
    TreeNode properties =
        resource
            .value()
            .member("Properties")
            .map(CloudFormationTemplate::resolved)
            .orElseGet(() -> new Nothing(resource.at()));
    TreeNode input = properties.member("ConnectionInput").orElseGet(() -> without(properties));
    return CheckSubject.created(
        "Resources." + Printable.word(logicalId, 255),
        resource.at(),
        properties.member("CatalogId").flatMap(TreeNode::text),
        new Shape(named(input), Optional.empty(), false));
  }

  /** What stands for an input that is not there. */
  private static TreeNode without(TreeNode properties) {
    if (properties instanceof Mapping map) {
      for (Map.Entry<String, Member> entry : map.members().entrySet()) {
        if (Nearest.to(entry.getKey(), List.of("ConnectionInput")).isPresent()) {
          throw InputFormat.unusable(
              entry.getValue().at(),
              Printable.word(entry.getKey(), 64)
                  + " is no property of "
                  + TYPE
                  + "; did you mean ConnectionInput?");
        }
      }
    }
    return properties instanceof Unknown ? properties : new Mapping(properties.at(), Map.of());
  }

  /**
   * CloudFormation makes a name up where none is given, and sends no properties as an empty map.
   */
  private static TreeNode named(TreeNode input) {
    if (!(input instanceof Mapping map)) {
      return input;
    }
    Map<String, Member> members = new LinkedHashMap<>(map.members());
    members.values().removeIf(member -> member.value() instanceof Nothing);
    members.putIfAbsent(
        "Name", new Member(map.at(), new Unknown(map.at(), "a name that CloudFormation makes")));
    members.putIfAbsent(
        "ConnectionProperties", new Member(map.at(), new Mapping(map.at(), Map.of())));
    return new Mapping(map.at(), members);
  }

  /** The same, with functions in their long form, and dynamic references, as unknown values. */
  private static TreeNode resolved(TreeNode node) {
    if (node instanceof Mapping map) {
      Optional<String> function = function(map);
      if (function.isPresent()) {
        return literal(map, function.get())
            .orElseGet(() -> new Unknown(map.at(), Printable.word(function.get(), 32)));
      }
      Map<String, Member> members = new LinkedHashMap<>();
      map.members()
          .forEach(
              (key, member) -> members.put(key, new Member(member.at(), resolved(member.value()))));
      return new Mapping(map.at(), members);
    }
    if (node instanceof Sequence list) {
      return new Sequence(
          list.at(), list.items().stream().map(CloudFormationTemplate::resolved).toList());
    }
    return node.text().filter(text -> text.contains(DYNAMIC_REFERENCE)).isPresent()
        ? new Unknown(node.at(), reference(node.text().get()))
        : node;
  }

  /** The reference alone: what stands around it may be a secret. */
  private static String reference(String text) {
    int from = text.indexOf(DYNAMIC_REFERENCE);
    int to = text.indexOf("}}", from);
    return Printable.word(text.substring(from, to < 0 ? text.length() : to + 2), 128);
  }

  private static Optional<String> function(Mapping map) {
    return map.members().keySet().stream()
        .filter(key -> map.members().size() == 1)
        .filter(key -> key.equals("Ref") || key.startsWith("Fn::"))
        .findFirst();
  }

  private static Optional<TreeNode> literal(Mapping map, String function) {
    return function.equals("Fn::Sub")
        ? map.member(function)
            .filter(value -> value.text().filter(text -> !text.contains("${")).isPresent())
        : Optional.empty();
  }
}

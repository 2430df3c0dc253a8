/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

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

  private CloudFormationTemplate() {}

  static List<CheckSubject> subjects(TreeNode document) {
    if (!(document.member("Resources").orElse(document) instanceof Mapping resources)
        || document.member("Resources").isEmpty()) {
      throw InputFormat.unusable(
          document.at(), "the template has no Resources, so there is nothing to check");
    }
    List<CheckSubject> subjects = new ArrayList<>();
    for (Map.Entry<String, Member> entry : resources.members().entrySet()) {
      TreeNode resource = entry.getValue().value();
      if (resource.member("Type").flatMap(TreeNode::text).filter(TYPE::equals).isPresent()) {
        subjects.add(subject(entry.getKey(), entry.getValue()));
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
    TreeNode input =
        properties
            .member("ConnectionInput")
            .orElseGet(
                () ->
                    properties instanceof Unknown
                        ? properties
                        : new Mapping(properties.at(), Map.of()));
    return CheckSubject.created(
        "Resources." + Printable.word(logicalId, 255),
        resource.at(),
        properties.member("CatalogId").flatMap(TreeNode::text),
        new Shape(named(input), Optional.empty(), false));
  }

  /** CloudFormation makes a name up where none is given. */
  private static TreeNode named(TreeNode input) {
    if (!(input instanceof Mapping map) || map.members().containsKey("Name")) {
      return input;
    }
    Map<String, Member> members = new LinkedHashMap<>(map.members());
    members.put(
        "Name", new Member(map.at(), new Unknown(map.at(), "a name that CloudFormation makes")));
    return new Mapping(map.at(), members);
  }

  /** The same, with functions in their long form as unknown values. */
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
    return node;
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

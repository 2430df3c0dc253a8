/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.text.Printable;
import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.check.tree.Node;
import io.glueledger.check.tree.Node.Mapping;
import io.glueledger.check.tree.Node.Member;
import io.glueledger.check.tree.Node.Nothing;
import io.glueledger.check.tree.Node.Sequence;
import io.glueledger.check.tree.Node.Unknown;
import io.glueledger.event.Operation;
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

  static List<CheckSubject> subjects(String file, Node document) throws UnusableInputException {
    if (!(document.member("Resources").orElse(document) instanceof Mapping resources)
        || document.member("Resources").isEmpty()) {
      throw new UnusableInputException(
          document.at(), "the template has no Resources, so there is nothing to check");
    }
    List<CheckSubject> subjects = new ArrayList<>();
    for (Map.Entry<String, Member> entry : resources.members().entrySet()) {
      Node resource = entry.getValue().value();
      if (resource.member("Type").flatMap(Node::text).filter(TYPE::equals).isPresent()) {
        subjects.add(subject(file, entry.getKey(), entry.getValue()));
      }
    }
    return subjects;
  }

  private static CheckSubject subject(String file, String logicalId, Member resource) {
    Node properties =
        resource
            .value()
            .member("Properties")
            .map(CloudFormationTemplate::resolved)
            .orElseGet(() -> new Nothing(resource.at()));
    Node input =
        properties
            .member("ConnectionInput")
            .orElseGet(
                () ->
                    properties instanceof Unknown
                        ? properties
                        : new Mapping(properties.at(), Map.of()));
    return new CheckSubject(
        file,
        "Resources." + Printable.word(logicalId, 255),
        resource.at(),
        Operation.CREATE,
        properties.member("CatalogId").flatMap(Node::text),
        Optional.of(new Shape(named(input), Optional.empty(), false)),
        Optional.empty());
  }

  /** CloudFormation makes a name up where none is given. */
  private static Node named(Node input) {
    if (!(input instanceof Mapping map) || map.members().containsKey("Name")) {
      return input;
    }
    Map<String, Member> members = new LinkedHashMap<>(map.members());
    members.put(
        "Name", new Member(map.at(), new Unknown(map.at(), "a name that CloudFormation makes")));
    return new Mapping(map.at(), members);
  }

  /** The same, with functions in their long form as unknown values. */
  private static Node resolved(Node node) {
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

  private static Optional<Node> literal(Mapping map, String function) {
    return function.equals("Fn::Sub")
        ? map.member(function)
            .filter(value -> value.text().filter(text -> !text.contains("${")).isPresent())
        : Optional.empty();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.policy.pack.model.PolicyParameter;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Entry;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.Node.Scalar;
import io.glueledger.policy.pack.yaml.Node.Sequence;
import io.glueledger.policy.pack.yaml.PackError;
import io.glueledger.policy.pack.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads parameters and the values that are put in their place. */
public final class ParameterReader {
  private static final Set<String> KEYS = Set.of("type", "default", "description");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private ParameterReader() {}

  /** The {@code parameters} of a policy. */
  static List<PolicyParameter> parameters(
      Members members, Optional<String> subject, List<PackError> errors) {
    return members.mapping("parameters").entrySet().stream()
        .flatMap(entry -> parameter(entry.getKey(), entry.getValue(), subject, errors))
        .toList();
  }

  private static Stream<PolicyParameter> parameter(
      String name, Entry entry, Optional<String> subject, List<PackError> errors) {
    if (!NAME.matcher(name).matches()) {
      errors.add(
          PackError.structural(
              entry.at(),
              subject,
              name + " is no name of a parameter",
              "Start with a small letter, then letters and digits: allowedDomains."));
      return Stream.of();
    }
    if (!(entry.value() instanceof Mapping mapping)) {
      errors.add(
          PackError.structural(
              entry.value().at(),
              subject,
              "a parameter must be a mapping, and is " + entry.value().kind(),
              "Write " + name + ": {type: list(string), default: []}."));
      return Stream.of();
    }
    Members members = new Members(mapping, KEYS, subject, errors);
    Optional<PolicyParameter.Type> type =
        Words.word(members, members.required("type"), "type", Words.TYPES);
    Optional<Node> given = members.node("default");
    if (given.isEmpty()) {
      members.error(mapping.at(), "default is missing", "Add default.");
    }
    Optional<String> description = members.text("description").map(SourceText::text);
    SourceText named = new SourceText(name, entry.at(), entry.at());
    return type
        .flatMap(
            wanted ->
                given
                    .flatMap(node -> value(node, name, wanted, subject, errors))
                    .map(value -> new PolicyParameter(named, wanted, value, description)))
        .stream();
  }

  /**
   * A value of a type; nothing, and an error, if it is none.
   *
   * @param name of the parameter, for the error
   */
  public static Optional<Object> value(
      Node node,
      String name,
      PolicyParameter.Type type,
      Optional<String> subject,
      List<PackError> errors) {
    Optional<Object> value =
        node instanceof Scalar scalar
            ? scalar(scalar.source().text(), type)
            : node instanceof Sequence list && type == PolicyParameter.Type.STRINGS
                ? texts(list)
                : Optional.empty();
    if (value.isEmpty()) {
      errors.add(
          PackError.structural(
              node.at(), subject, name + " must be of type " + type.label(), example(name, type)));
    }
    return value;
  }

  private static Optional<Object> scalar(String text, PolicyParameter.Type type) {
    return switch (type) {
      case STRING -> Optional.of(text);
      case INT ->
          NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
      case BOOL ->
          text.equals("true") || text.equals("false")
              ? Optional.of(Boolean.valueOf(text))
              : Optional.empty();
      case STRINGS -> Optional.empty();
    };
  }

  private static Optional<Object> texts(Sequence list) {
    List<String> texts = new ArrayList<>();
    for (Node member : list.members()) {
      if (!(member instanceof Scalar scalar) || scalar.source().text().isBlank()) {
        return Optional.empty();
      }
      texts.add(scalar.source().text());
    }
    return Optional.of(texts);
  }

  private static String example(String name, PolicyParameter.Type type) {
    String value =
        switch (type) {
          case STRING -> "some text";
          case INT -> "7";
          case BOOL -> "true";
          case STRINGS -> "[corp.example.com]";
        };
    return "Write " + name + ": " + value + ".";
  }
}

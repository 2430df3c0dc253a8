/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.SourceText;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.policy.pack.model.PolicyParameter;
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
  static List<PolicyParameter> parameters(MapReader policy) {
    return policy.inner("parameters").stream()
        .flatMap(
            parameters -> parameters.keys().stream().flatMap(name -> parameter(name, parameters)))
        .toList();
  }

  private static Stream<PolicyParameter> parameter(String name, MapReader parameters) {
    if (!NAME.matcher(name).matches()) {
      parameters.problem(
          parameters.at(name),
          name,
          "is no name of a parameter",
          "Start with a small letter, then letters and digits: allowedDomains.");
      return Stream.of();
    }
    return parameters.inner(name, KEYS).stream()
        .flatMap(parameter -> parameter(name, parameter, parameters));
  }

  private static Stream<PolicyParameter> parameter(
      String name, MapReader parameter, MapReader parameters) {
    Optional<PolicyParameter.Type> type =
        parameter.oneOf(parameter.required("type"), "type", PackVocabulary.TYPES);
    Optional<String> description = parameter.text("description").map(SourceText::text);
    Optional<TreeNode> given = parameter.node("default");
    if (given.isEmpty()) {
      parameter.problem(parameter.at(), "default", "is missing", "Add default.");
    }
    if (given.isEmpty() || type.isEmpty()) {
      return Stream.of();
    }
    Optional<Object> value = value(given.get(), type.get());
    if (value.isEmpty()) {
      parameters.problem(
          given.get().at(), name, mismatch(type.get()), "Write " + type.get().example(name) + ".");
    }
    return value
        .map(
            fitting ->
                new PolicyParameter(
                    new SourceText(name, parameters.at(name)), type.get(), fitting, description))
        .stream();
  }

  /** A value of a type; nothing if it is none. */
  public static Optional<Object> value(TreeNode node, PolicyParameter.Type type) {
    return node instanceof Scalar scalar
        ? scalar(scalar.source().text(), type)
        : node instanceof Sequence list && type == PolicyParameter.Type.STRINGS
            ? texts(list)
            : Optional.empty();
  }

  /** What is wrong with a value that is none of a type. */
  public static String mismatch(PolicyParameter.Type type) {
    return "must be of type " + type.label();
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
    for (TreeNode item : list.items()) {
      if (item.text().filter(text -> !text.isBlank()).isEmpty()) {
        return Optional.empty();
      }
      texts.add(item.text().get());
    }
    return Optional.of(texts);
  }
}

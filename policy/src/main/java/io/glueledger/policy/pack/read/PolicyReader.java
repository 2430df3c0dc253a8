/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Scope;
import io.glueledger.policy.pack.model.Policy.Variant;
import io.glueledger.policy.pack.model.PolicyDocumentation;
import io.glueledger.policy.pack.model.PolicyMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the {@code policies} of a file. */
final class PolicyReader {
  private static final Set<String> KEYS =
      Set.of(
          """
          id title severity effect types families operations each condition field message fix
          controls variants parameters mode off track rationale example
          """
              .split("\\s+"));
  private static final Set<String> VARIANT_KEYS =
      Set.of("when", "severity", "effect", "message", "fix");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private PolicyReader() {}

  /**
   * The policies, in the order of the file.
   *
   * @param mode of policies that do not say theirs
   */
  static List<Policy> read(MapReader file, Enforcement mode) {
    return file.namedMaps("policies", "policy", "id", KEYS).stream()
        .map(policy -> policy(policy, mode))
        .toList();
  }

  private static Policy policy(MapReader policy, Enforcement mode) {
    return new Policy(
        PackVocabulary.id(policy),
        title(policy),
        severity(policy),
        policy.oneOf("effect", PackVocabulary.EFFECTS),
        scope(policy),
        policy.text("each"),
        policy.required("condition"),
        policy.text("field"),
        policy.required("message"),
        policy.required("fix"),
        policy.texts("controls"),
        policy.maps("variants", VARIANT_KEYS).stream().map(PolicyReader::variant).toList(),
        ParameterReader.parameters(policy),
        new PolicyMode(
            policy.oneOf("mode", PackVocabulary.MODES).orElse(mode),
            PackVocabulary.off(policy).map(SourceText::text),
            policy.oneOf("track", PackVocabulary.YES_OR_NO)),
        new PolicyDocumentation(
            policy.text("rationale").map(SourceText::text), ExampleReader.read(policy)));
  }

  private static String title(MapReader policy) {
    SourceText title = policy.required("title");
    if (title.text().lines().count() > 1) {
      policy.problem(title.at(), "the title has more than one line", "Say more in message.");
    }
    return title.text();
  }

  private static Severity severity(MapReader members) {
    return members
        .oneOf(members.required("severity"), "severity", PackVocabulary.SEVERITIES)
        .orElse(Severity.CRITICAL);
  }

  private static Scope scope(MapReader policy) {
    List<SourceText> types = policy.texts("types");
    for (SourceText type : types) {
      if (!TYPE.matcher(type.text()).matches()) {
        policy.problem(
            type.at(), "a type is " + type.text(), "Write types as Glue does: JDBC, KAFKA.");
      }
    }
    Set<ConnectionFamily> families = allOf(policy, "families", PackVocabulary.FAMILIES);
    Set<Operation> operations = allOf(policy, "operations", PackVocabulary.OPERATIONS);
    return new Scope(
        types.stream().map(SourceText::text).collect(Collectors.toSet()),
        families,
        operations.isEmpty() ? Scope.JUDGED : operations);
  }

  private static Variant variant(MapReader variant) {
    return new Variant(
        variant.required("when"),
        severity(variant),
        variant.oneOf("effect", PackVocabulary.EFFECTS),
        variant.text("message"),
        variant.text("fix"));
  }

  private static <T> Set<T> allOf(MapReader policy, String key, Map<String, T> known) {
    return policy.texts(key).stream()
        .flatMap(text -> policy.oneOf(text, "one of " + key, known).stream())
        .collect(Collectors.toSet());
  }
}

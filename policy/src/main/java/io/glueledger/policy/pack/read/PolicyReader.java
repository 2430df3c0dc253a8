/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.event.Enforcement;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.pack.model.PolicyDocumentation;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Scope;
import io.glueledger.policy.pack.model.Policy.Variant;
import io.glueledger.policy.pack.model.PolicyMode;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.PackError;
import io.glueledger.policy.pack.yaml.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one policy of a pack. */
final class PolicyReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "severity",
          "effect",
          "types",
          "families",
          "operations",
          "each",
          "condition",
          "field",
          "message",
          "fix",
          "controls",
          "variants",
          "parameters",
          "mode",
          "off",
          "rationale",
          "example");
  private static final Set<String> VARIANT_KEYS =
      Set.of("when", "severity", "effect", "message", "fix");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final Enforcement mode;
  private final List<PackError> errors;

  /**
   * Reads policies of one file.
   *
   * @param mode of policies that do not say theirs
   */
  PolicyReader(Enforcement mode, List<PackError> errors) {
    this.mode = mode;
    this.errors = errors;
  }

  Policy read(Mapping mapping) {
    Optional<String> subject = Members.name(mapping, "id").map(id -> "policy " + id);
    Members members = new Members(mapping, KEYS, subject, errors);
    return new Policy(
        Words.id(members),
        title(members),
        severity(members),
        Words.word(members, "effect", Words.EFFECTS),
        scope(members),
        members.text("each"),
        members.required("condition"),
        members.text("field"),
        members.required("message"),
        members.required("fix"),
        members.texts("controls"),
        members.list("variants").stream().flatMap(node -> variant(node, members, subject)).toList(),
        ParameterReader.parameters(members, subject, errors),
        new PolicyMode(
            Words.word(members, "mode", Words.MODES).orElse(mode),
            Words.off(members).map(SourceText::text)),
        new PolicyDocumentation(
            members.text("rationale").map(SourceText::text),
            ExampleReader.read(members, subject, errors)));
  }

  private static String title(Members members) {
    SourceText title = members.required("title");
    if (title.text().lines().count() > 1) {
      members.error(title.at(), "the title has more than one line", "Say more in message.");
    }
    return title.text();
  }

  private static Severity severity(Members members) {
    return Words.word(members, members.required("severity"), "severity", Words.SEVERITIES)
        .orElse(Severity.CRITICAL);
  }

  private static Scope scope(Members members) {
    Set<String> types =
        members.texts("types").stream()
            .flatMap(
                text ->
                    members
                        .oneOf(text, "a type", Set.of("JDBC", "KAFKA", "…"), PolicyReader::type)
                        .stream())
            .collect(Collectors.toSet());
    Set<ConnectionFamily> families = all(members, "families", Words.FAMILIES);
    Set<Operation> operations = all(members, "operations", Words.OPERATIONS);
    return new Scope(types, families, operations.isEmpty() ? Scope.JUDGED : operations);
  }

  private static Optional<String> type(String text) {
    return TYPE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private Stream<Variant> variant(Node node, Members policy, Optional<String> subject) {
    if (!(node instanceof Mapping mapping)) {
      policy.error(
          node.at(),
          "a variant must be a mapping, and is " + node.kind(),
          "Write - when: … severity: ….");
      return Stream.of();
    }
    Members members = new Members(mapping, VARIANT_KEYS, subject, errors);
    return Stream.of(
        new Variant(
            members.required("when"),
            severity(members),
            Words.word(members, "effect", Words.EFFECTS),
            members.text("message"),
            members.text("fix")));
  }

  private static <T> Set<T> all(Members members, String key, Map<String, T> known) {
    return members.texts(key).stream()
        .flatMap(text -> Words.word(members, text, "one of " + key, known).stream())
        .collect(Collectors.toSet());
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import io.glueledger.event.Effect;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.Family;
import io.glueledger.policy.pack.Node.Mapping;
import io.glueledger.policy.pack.Node.Scalar;
import io.glueledger.policy.pack.Policy.Scope;
import io.glueledger.policy.pack.Policy.Variant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
          "variants");
  private static final Set<String> VARIANT_KEYS =
      Set.of("when", "severity", "effect", "message", "fix");
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final int MAX_ID = 64;
  private static final Set<String> RESERVED = Set.of("VAL", "WIRE");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Map<String, Severity> SEVERITIES =
      byName(List.of(Severity.values()), Severity::name);
  private static final Map<String, Effect> EFFECTS =
      Map.of("deny", Effect.DENY, "warn", Effect.WARN);
  private static final Map<String, Operation> OPERATIONS = byName(Scope.JUDGED, Operation::name);
  private static final Map<String, Family> FAMILIES =
      byName(List.of(Family.values()), Family::label);

  private final Set<String> groups;
  private final List<PackError> errors;

  PolicyReader(Set<String> groups, List<PackError> errors) {
    this.groups = groups;
    this.errors = errors;
  }

  Policy read(Mapping mapping) {
    Optional<String> name =
        Optional.ofNullable(mapping.entries().get("id"))
            .flatMap(
                entry ->
                    entry.value() instanceof Scalar id
                        ? Optional.of(id.source().text())
                        : Optional.empty());
    Members members = new Members(mapping, KEYS, name, errors);
    return new Policy(
        id(members),
        title(members),
        severity(members),
        effect(members),
        scope(members),
        members.text("each"),
        members.required("condition"),
        members.text("field"),
        members.required("message"),
        members.required("fix"),
        controls(members),
        members.list("variants").stream().flatMap(node -> variant(node, members, name)).toList());
  }

  private static SourceText id(Members members) {
    SourceText id = members.required("id");
    String text = id.text();
    if (!text.isEmpty() && (!ID.matcher(text).matches() || text.length() > MAX_ID)) {
      members.error(
          id.at(), "the id is not of the form ABC-01", "Use capitals, digits and hyphens.");
    } else if (RESERVED.contains(text.split("-", 2)[0])) {
      members.error(
          id.at(),
          "ids that start so are Glue's own rules",
          "Use another first word than " + RESERVED + ".");
    }
    return id;
  }

  private static String title(Members members) {
    SourceText title = members.required("title");
    if (title.text().lines().count() > 1) {
      members.error(title.at(), "the title has more than one line", "Say more in message.");
    }
    return title.text();
  }

  private static Severity severity(Members members) {
    return members
        .oneOf(members.required("severity"), "severity", SEVERITIES.keySet(), in(SEVERITIES))
        .orElse(Severity.CRITICAL);
  }

  private static Optional<Effect> effect(Members members) {
    return members
        .text("effect")
        .flatMap(text -> members.oneOf(text, "effect", EFFECTS.keySet(), in(EFFECTS)));
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
    Set<Family> families = all(members, "families", FAMILIES);
    Set<Operation> operations = all(members, "operations", OPERATIONS);
    return new Scope(types, families, operations.isEmpty() ? Scope.JUDGED : operations);
  }

  private static Optional<String> type(String text) {
    return TYPE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private List<String> controls(Members members) {
    return members.texts("controls").stream()
        .flatMap(text -> members.oneOf(text, "a control group", groups, this::group).stream())
        .toList();
  }

  private Optional<String> group(String text) {
    return groups.contains(text) ? Optional.of(text) : Optional.empty();
  }

  private Stream<Variant> variant(Node node, Members policy, Optional<String> name) {
    if (!(node instanceof Mapping mapping)) {
      policy.error(
          node.at(),
          "a variant must be a mapping, and is " + node.kind(),
          "Write - when: … severity: ….");
      return Stream.of();
    }
    Members members = new Members(mapping, VARIANT_KEYS, name, errors);
    return Stream.of(
        new Variant(
            members.required("when"),
            severity(members),
            effect(members),
            members.text("message"),
            members.text("fix")));
  }

  private static <T> Set<T> all(Members members, String key, Map<String, T> known) {
    return members.texts(key).stream()
        .flatMap(text -> members.oneOf(text, "one of " + key, known.keySet(), in(known)).stream())
        .collect(Collectors.toSet());
  }

  private static <T> Function<String, Optional<T>> in(Map<String, T> known) {
    return name -> Optional.ofNullable(known.get(name));
  }

  private static <T> Map<String, T> byName(Collection<T> values, Function<T, String> name) {
    return values.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
  }
}

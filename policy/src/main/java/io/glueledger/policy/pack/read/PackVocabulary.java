/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.FindingSource;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.pack.model.Policy.Scope;
import io.glueledger.policy.pack.model.PolicyParameter;
import io.glueledger.schemas.envelope.FindingSources;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The closed sets of words that packs use, and the form of ids. */
final class PackVocabulary {
  static final Map<String, Severity> SEVERITIES =
      byName(List.of(Severity.values()), Severity::name);
  static final Map<String, Effect> EFFECTS = Map.of("deny", Effect.DENY, "warn", Effect.WARN);
  static final Map<String, Enforcement> MODES =
      Map.of("enforce", Enforcement.ENFORCE, "audit", Enforcement.AUDIT);
  static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);
  static final Map<String, Operation> OPERATIONS = byName(Scope.JUDGED, Operation::name);
  static final Map<String, ConnectionFamily> FAMILIES =
      byName(List.of(ConnectionFamily.values()), ConnectionFamily::label);
  static final Map<String, PolicyParameter.Type> TYPES =
      byName(List.of(PolicyParameter.Type.values()), PolicyParameter.Type::label);

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final int MAX_ID = 64;

  private PackVocabulary() {}

  /** An id of the form {@code ABC-01}, which must be there. */
  static SourceText id(MapReader members) {
    SourceText id = members.required("id");
    String text = id.text();
    if (!text.isEmpty() && (!ID.matcher(text).matches() || text.length() > MAX_ID)) {
      members.problem(
          id.at(), "the id is not of the form ABC-01", "Use capitals, digits and hyphens.");
    } else if (FindingSources.ofId(text) != FindingSource.POLICY) {
      members.problem(
          id.at(),
          "ids that start so are Glue's own rules and missing rights",
          "Use another first word than " + FindingSources.reservedWords() + ".");
    }
    return id;
  }

  /** The reason of a policy that is off; {@code true} and the like are no reasons. */
  static Optional<SourceText> off(MapReader members) {
    Optional<SourceText> off = members.text("off");
    off.filter(text -> text.text().strip().length() < 8)
        .ifPresent(
            text ->
                members.problem(
                    text.at(),
                    "off must say why, in at least eight characters",
                    "Write off: we have no Kafka, SEC-123."));
    return off;
  }

  private static <T> Map<String, T> byName(Collection<T> values, Function<T, String> name) {
    return values.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
  }
}

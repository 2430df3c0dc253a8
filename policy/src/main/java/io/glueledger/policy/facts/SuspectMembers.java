/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the redactor found where no secret belongs, and keys that are not Glue's. */
final class SuspectMembers {
  private static final Map<String, String> KNOWN_BY_LOWER_CASE =
      PropertyKeys.known().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  key -> key.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));

  private SuspectMembers() {}

  /**
   * Paths of texts in which the redactor found something that looks like a secret, sorted: free
   * text is shown whole otherwise, and of the values that are never shown only such are marked.
   * Passwords under Glue's own keys are for other policies, also inside embedded objects.
   */
  static List<String> secrets(Definition definition) {
    List<String> paths = new ArrayList<>();
    definition
        .getDescription()
        .filter(SuspectMembers::isBlanked)
        .ifPresent(v -> paths.add("Description"));
    if (definition.getMatchCriteria().stream().anyMatch(SuspectMembers::isBlanked)) {
      paths.add("MatchCriteria");
    }
    add("Tags.", definition.getTags().orElse(Map.of()), SuspectMembers::isBlanked, paths);
    add("SparkProperties.", definition.getSparkProperties(), SuspectMembers::isMarked, paths);
    add("AthenaProperties.", definition.getAthenaProperties(), SuspectMembers::isMarked, paths);
    add("PythonProperties.", definition.getPythonProperties(), SuspectMembers::isMarked, paths);
    definition
        .getConnectionProperties()
        .forEach((key, value) -> property(PropertyFacts.PATH + key, key, value, paths));
    paths.sort(null);
    return paths;
  }

  private static void property(String path, String key, Value value, Collection<String> paths) {
    if (isBlanked(key) || (PropertyKeys.JSON_OBJECTS.contains(key) && isMarked(value))) {
      paths.add(path);
    }
    value
        .getMembers()
        .ifPresent(
            members -> {
              Map<String, MemberValue> others = new TreeMap<>(members);
              others.keySet().removeAll(PropertyKeys.PASSWORDS);
              add(path + ".", others, SuspectMembers::isMarkedMember, paths);
            });
  }

  private static <V> void add(
      String path, Map<String, V> values, Predicate<V> suspect, Collection<String> paths) {
    values.forEach(
        (key, value) -> {
          if (suspect.test(value) || isBlanked(key)) {
            paths.add(path + key);
          }
        });
  }

  /** Free text is only ever not shown whole because of a secret. */
  private static boolean isBlanked(Value value) {
    return value.getVisibility() != Visibility.CLEAR;
  }

  /** Of hidden values the redactor marks those that look like secrets. */
  private static boolean isMarked(Value value) {
    return value.getVisibility() == Visibility.PARTIAL && value.getUrl().isEmpty();
  }

  private static boolean isMarkedMember(MemberValue value) {
    return value.getVisibility() == Visibility.PARTIAL && value.getUrl().isEmpty();
  }

  private static boolean isBlanked(String key) {
    return key.contains(RedactionMarker.TEXT);
  }

  /** Keys of ConnectionProperties that Glue does not know, sorted. */
  static List<String> unknownKeys(Definition definition) {
    return definition.getConnectionProperties().keySet().stream()
        .filter(key -> !PropertyKeys.isKnown(key))
        .sorted()
        .toList();
  }

  /** The known key that a key equals but for case, by key, sorted. */
  static Map<String, String> misspelt(Collection<String> keys) {
    Map<String, String> meant = new TreeMap<>();
    for (String key : keys) {
      String known = KNOWN_BY_LOWER_CASE.get(key.toLowerCase(Locale.ROOT));
      if (known != null && !PropertyKeys.isKnown(key)) {
        meant.put(key, known);
      }
    }
    return meant;
  }
}

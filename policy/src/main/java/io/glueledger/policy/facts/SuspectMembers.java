/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.DefinitionShape;
import io.glueledger.definition.model.MemberContent;
import io.glueledger.definition.model.MemberShape;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the redactor found where no secret belongs, and keys that are not Glue's. */
final class SuspectMembers {
  private SuspectMembers() {}

  /**
   * Paths of texts in which the redactor found something that looks like a secret, sorted: free
   * text is shown whole otherwise, and of the values that are never shown only such are marked.
   * Passwords under Glue's own keys are for other policies, also inside embedded objects.
   */
  static List<String> secrets(Definition definition) {
    List<String> paths = new ArrayList<>();
    for (MemberShape shape : DefinitionShape.DEFINITION.members()) {
      member(shape.member(), definition.get(shape.position()), paths);
    }
    paths.sort(null);
    return paths;
  }

  private static void member(
      DefinitionMember member, @Nullable Object held, Collection<String> paths) {
    if (held instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entry(member, (String) key, (Value) value, paths));
    } else if (member.content() == MemberContent.TEXT && anyIsBlanked(held)) {
      paths.add(member.path());
    }
  }

  private static boolean anyIsBlanked(@Nullable Object held) {
    return held instanceof List<?> texts
        ? texts.stream().anyMatch(text -> isBlanked((Value) text))
        : held instanceof Value text && isBlanked(text);
  }

  private static void entry(
      DefinitionMember member, String key, Value value, Collection<String> paths) {
    boolean suspect =
        switch (member.content()) {
          case TAGS -> isBlanked(value);
          case ENVIRONMENT_PROPERTIES -> !PropertyKeys.PASSWORDS.contains(key) && isMarked(value);
          default -> isUnlisted(key) && isMarked(value);
        };
    if (suspect || isBlanked(key)) {
      paths.add(member.path(key));
    }
    value.getMembers().ifPresent(members -> embedded(member.path(key), members, paths));
  }

  private static void embedded(
      String path, Map<String, MemberValue> members, Collection<String> paths) {
    members.forEach(
        (key, value) -> {
          boolean password = PropertyKeys.PASSWORDS.contains(key);
          if (!password && (isMarked(value) || isBlanked(key))) {
            paths.add(path + "." + key);
          }
        });
  }

  /** Free text is only ever not shown whole because of a secret. */
  private static boolean isBlanked(Value value) {
    return value.getVisibility() != Visibility.CLEAR;
  }

  /** A JSON object that could not be read, or a key that Glue does not know. */
  private static boolean isUnlisted(String key) {
    return PropertyKeys.JSON_OBJECTS.contains(key) || !PropertyKeys.isKnown(key);
  }

  /** An object of properties is shown in part for any of them; each speaks for itself. */
  private static boolean isMarked(Value value) {
    return isMarked(value.getVisibility(), value.getText())
        && value.getUrl().isEmpty()
        && value.getMembers().isEmpty();
  }

  private static boolean isMarked(MemberValue value) {
    return isMarked(value.getVisibility(), value.getText()) && value.getUrl().isEmpty();
  }

  /**
   * Of values that are not shown the redactor marks those that look like secrets. Of an ARN it
   * hides the name alone, which is no such sign.
   */
  private static boolean isMarked(Visibility visibility, Optional<String> text) {
    return visibility == Visibility.PARTIAL
        && text.filter(shown -> shown.startsWith("arn:")).isEmpty();
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
}

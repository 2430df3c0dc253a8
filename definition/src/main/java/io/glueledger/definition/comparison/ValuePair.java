/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What two definitions have in one place: one value each, or the elements of a list; none where a
 * definition has nothing there.
 *
 * @param member the member that the place belongs to
 * @param key the key in the innermost map; empty if it is in none
 * @param path from the member's own on; empty if the place is the member itself
 * @param siblings the two maps that it is in; empty if it is in none
 * @param alike whether one version of the redactor has hidden both sides
 */
record ValuePair(
    DefinitionMember member,
    String key,
    String path,
    Pair<List<Value>> values,
    Pair<Map<String, Value>> siblings,
    boolean alike) {

  /** The same of the definition before and of the one after. */
  record Pair<T>(T before, T after) {}

  private static final String ENCRYPTED = "ENCRYPTED_";

  /** Whether it is a property inside a value that is a JSON object. */
  boolean isInsideValue() {
    return path.length() != key.length();
  }

  /** Whether anything of it is not shown whole. */
  boolean isHidden() {
    return isHidden(values.before()) || isHidden(values.after());
  }

  /** Whether it is there only before, and an answer of Glue after says nothing of it. */
  boolean isNotReturned() {
    return !member.isReturned() && values.after().isEmpty();
  }

  /**
   * What became of it. Where the Data Catalog encrypts passwords, Glue answers with the encrypted
   * twin of a password that was sent; whether they are the same cannot be known.
   */
  DifferenceKind kind() {
    if (values.before().isEmpty()) {
      return hasTwin(siblings.after(), siblings.before()) || mayBeCalledOtherwise()
          ? DifferenceKind.UNKNOWN
          : DifferenceKind.ADDED;
    }
    if (values.after().isEmpty()) {
      return hasTwin(siblings.before(), siblings.after()) || mayBeCalledOtherwise()
          ? DifferenceKind.UNKNOWN
          : DifferenceKind.REMOVED;
    }
    ComparisonResult result =
        member.isOrdered()
            ? ValueComparison.compare(values.before(), values.after(), alike)
            : ValueComparison.compareSets(values.before(), values.after(), alike);
    return switch (result) {
      case SAME -> DifferenceKind.UNCHANGED;
      case DIFFERENT -> DifferenceKind.CHANGED;
      case UNKNOWN -> DifferenceKind.UNKNOWN;
    };
  }

  /** Whether a password that is only {@code here} stands encrypted, or in clear, {@code there}. */
  private boolean hasTwin(Map<String, Value> here, Map<String, Value> there) {
    boolean encrypted = key.startsWith(ENCRYPTED);
    String plain = encrypted ? key.substring(ENCRYPTED.length()) : key;
    return PropertyKeys.encryptedTwin(plain)
        .map(twin -> encrypted ? plain : twin)
        .filter(twin -> isIn(there, twin) && !isIn(here, twin))
        .isPresent();
  }

  /** Another version of the redactor may have hidden a part of a key. */
  private boolean mayBeCalledOtherwise() {
    return !alike
        && Stream.concat(siblings.before().keySet().stream(), siblings.after().keySet().stream())
            .anyMatch(sibling -> sibling.contains(RedactionMarker.TEXT));
  }

  private static boolean isIn(Map<String, Value> map, String key) {
    Value value = map.get(key);
    return value != null && !ValueComparison.isEmpty(value);
  }

  private static boolean isHidden(List<Value> values) {
    for (Value value : values) {
      if (value.getVisibility() != Visibility.CLEAR) {
        return true;
      }
    }
    return false;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static java.util.stream.Collectors.toMap;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares values by what is shown of them and by their fingerprints. */
final class ValueComparison {

  private ValueComparison() {}

  /** Two values of one place; an absent one and an empty one are the same. */
  static ComparisonResult compare(Optional<Value> left, Optional<Value> right) {
    Optional<Value> one = left.filter(value -> !isEmpty(value));
    Optional<Value> other = right.filter(value -> !isEmpty(value));
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() == other.isPresent()
          ? ComparisonResult.SAME
          : ComparisonResult.DIFFERENT;
    }
    return compare(one.get(), other.get());
  }

  private static ComparisonResult compare(Value left, Value right) {
    boolean leftClear = left.getVisibility() == Visibility.CLEAR;
    boolean rightClear = right.getVisibility() == Visibility.CLEAR;
    if (leftClear && rightClear) {
      return left.getText().equals(right.getText())
          ? ComparisonResult.SAME
          : ComparisonResult.DIFFERENT;
    }
    if (leftClear) {
      return clearAndHidden(left, right);
    }
    return rightClear ? clearAndHidden(right, left) : fingerprints(left, right);
  }

  /**
   * One value is shown whole in one request and in part in another if the other one says that it
   * holds a secret; but never not at all, for that its own shape decides.
   */
  private static ComparisonResult clearAndHidden(Value clear, Value hidden) {
    String text = clear.getText().orElse("");
    return hidden.getText().filter(pattern -> fits(text, pattern)).isPresent()
        ? ComparisonResult.UNKNOWN
        : ComparisonResult.DIFFERENT;
  }

  /** Whether {@code text} may be what {@code pattern} was, each marker standing for anything. */
  private static boolean fits(String text, String pattern) {
    List<String> parts =
        List.of(pattern.split(java.util.regex.Pattern.quote(RedactionMarker.TEXT), -1));
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (!text.startsWith(first)
        || !text.endsWith(last)
        || first.length() + last.length() > text.length()) {
      return false;
    }
    int at = first.length();
    int end = text.length() - last.length();
    for (String part : parts.subList(1, Math.max(1, parts.size() - 1))) {
      int found = text.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }

  private static ComparisonResult fingerprints(Value left, Value right) {
    Map<String, Sha256> known = byKey(left);
    for (Map.Entry<String, Sha256> other : byKey(right).entrySet()) {
      Sha256 one = known.get(other.getKey());
      if (one != null) {
        return one.equals(other.getValue()) ? ComparisonResult.SAME : ComparisonResult.DIFFERENT;
      }
    }
    return ComparisonResult.UNKNOWN;
  }

  private static Map<String, Sha256> byKey(Value value) {
    return value.getFingerprints().stream()
        .collect(toMap(Fingerprint::getKeyId, Fingerprint::getHmac, (first, second) -> first));
  }

  /** Lists of one member, in order. */
  static ComparisonResult compare(List<Value> left, List<Value> right) {
    if (left.size() != right.size()) {
      return ComparisonResult.DIFFERENT;
    }
    ComparisonResult all = ComparisonResult.SAME;
    for (int i = 0; i < left.size(); i++) {
      all = all.and(compare(Optional.of(left.get(i)), Optional.of(right.get(i))));
    }
    return all;
  }

  /** Lists of one member whose order means nothing. */
  static ComparisonResult compareSets(List<Value> left, List<Value> right) {
    return compare(sorted(left), sorted(right));
  }

  private static List<Value> sorted(List<Value> values) {
    return values.stream()
        .sorted(java.util.Comparator.comparing(value -> value.getText().orElse("")))
        .toList();
  }

  /**
   * Maps of one member. Where the Data Catalog encrypts passwords, Glue answers with the encrypted
   * twin of a password that was sent; whether they are the same cannot be known.
   */
  static ComparisonResult compare(Map<String, Value> left, Map<String, Value> right) {
    Set<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    ComparisonResult all = ComparisonResult.SAME;
    for (String key : keys) {
      boolean twins = areTwins(key, left, right) || areTwins(key, right, left);
      all =
          all.and(
              twins
                  ? ComparisonResult.UNKNOWN
                  : compare(
                      Optional.ofNullable(left.get(key)), Optional.ofNullable(right.get(key))));
    }
    return all;
  }

  /** Whether {@code key} is one of a pair of which {@code plain} has one and {@code other} one. */
  private static boolean areTwins(String key, Map<String, Value> plain, Map<String, Value> other) {
    String prefix = "ENCRYPTED_";
    String sent = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    Optional<String> twin = PropertyKeys.encryptedTwin(sent);
    return twin.isPresent()
        && plain.containsKey(sent)
        && !other.containsKey(sent)
        && other.containsKey(twin.get());
  }

  /** Whether a value says nothing, which is the same as being absent. */
  static boolean isEmpty(Value value) {
    return value.getVisibility() == Visibility.CLEAR && value.getText().orElse("").isEmpty();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Compares values by what is shown of them and by their fingerprints. */
final class ValueComparison {

  private ValueComparison() {}

  /**
   * Two values of one place, either of which may be empty.
   *
   * @param alike whether one version of the redactor has hidden both
   */
  private static ComparisonResult compare(Value left, Value right, boolean alike) {
    if (isEmpty(left) || isEmpty(right)) {
      return isEmpty(left) && isEmpty(right) ? ComparisonResult.SAME : ComparisonResult.DIFFERENT;
    }
    boolean leftClear = left.getVisibility() == Visibility.CLEAR;
    boolean rightClear = right.getVisibility() == Visibility.CLEAR;
    if (leftClear && rightClear) {
      return left.getText().equals(right.getText())
          ? ComparisonResult.SAME
          : ComparisonResult.DIFFERENT;
    }
    if (!leftClear && !rightClear) {
      return fingerprints(left, right);
    }
    // What one version of the redactor hides, another may show.
    boolean fits = !alike || (leftClear ? fits(left, right) : fits(right, left));
    return fits ? ComparisonResult.UNKNOWN : ComparisonResult.DIFFERENT;
  }

  /**
   * One value is shown whole in one request and in part in another if the other one says that it
   * holds a secret; but never not at all, for that its own shape decides.
   */
  private static boolean fits(Value clear, Value hidden) {
    String text = clear.getText().orElse("");
    return hidden.getText().filter(pattern -> fits(text, pattern)).isPresent();
  }

  /** Whether {@code text} may be what {@code pattern} was, each marker standing for anything. */
  private static boolean fits(String text, String pattern) {
    List<String> parts = List.of(pattern.split(Pattern.quote(RedactionMarker.TEXT), -1));
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
    for (Fingerprint other : right.getFingerprints()) {
      for (Fingerprint one : left.getFingerprints()) {
        if (one.getKeyId().equals(other.getKeyId())) {
          return one.getHmac().equals(other.getHmac())
              ? ComparisonResult.SAME
              : ComparisonResult.DIFFERENT;
        }
      }
    }
    return ComparisonResult.UNKNOWN;
  }

  /** Lists of one member, in order. */
  static ComparisonResult compare(List<Value> left, List<Value> right, boolean alike) {
    if (left.size() != right.size()) {
      return ComparisonResult.DIFFERENT;
    }
    ComparisonResult all = ComparisonResult.SAME;
    for (int i = 0; i < left.size(); i++) {
      all = all.and(compare(left.get(i), right.get(i), alike));
    }
    return all;
  }

  /** Lists of one member whose order means nothing. */
  static ComparisonResult compareSets(List<Value> left, List<Value> right, boolean alike) {
    return compare(sorted(left), sorted(right), alike);
  }

  private static List<Value> sorted(List<Value> values) {
    return values.stream()
        .sorted(Comparator.comparing(value -> value.getText().orElse("")))
        .toList();
  }

  /** Whether a value says nothing, which is the same as being absent. */
  static boolean isEmpty(Value value) {
    return value.getVisibility() == Visibility.CLEAR && value.getText().orElse("").isEmpty();
  }
}

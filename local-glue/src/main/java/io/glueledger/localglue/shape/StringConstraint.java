/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One rule for a string.
 *
 * @param text the rule in the service's words
 * @param holds whether a string keeps it
 */
record StringConstraint(String text, Predicate<String> holds) {

  static StringConstraint atMost(int length) {
    return new StringConstraint(
        "Member must have length less than or equal to " + length,
        s -> s.length() <= length || s.codePointCount(0, s.length()) <= length);
  }

  static StringConstraint atLeast(int length) {
    return new StringConstraint(
        "Member must have length greater than or equal to " + length,
        s -> s.codePointCount(0, s.length()) >= length);
  }

  static StringConstraint pattern(Pattern pattern) {
    return new StringConstraint(
        "Member must satisfy regular expression pattern: " + pattern,
        s -> pattern.matcher(s).matches());
  }

  /** Text without control characters but those given; the model writes it as a pattern. */
  static StringConstraint text(String allowedControls, String pattern) {
    return new StringConstraint(
        "Member must satisfy regular expression pattern: " + pattern,
        s -> s.codePoints().allMatch(c -> isText(c) || allowedControls.indexOf(c) >= 0));
  }

  static StringConstraint oneOf(Set<String> values, Predicate<String> others) {
    return new StringConstraint(
        "Member must satisfy enum value set: " + new TreeSet<>(values),
        s -> values.contains(s) || others.test(s));
  }

  /** A code point that is a surrogate here is one without its other half. */
  private static boolean isText(int codePoint) {
    return codePoint >= 0x20
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF;
  }
}

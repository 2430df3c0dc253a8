/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A string.
 *
 * @param constraints all of them, in the order in which they are told
 * @param sensitive whether the model forbids to quote it
 */
public record StringShape(List<StringConstraint> constraints, boolean sensitive)
    implements ConstrainedMember {

  private static final String SINGLE_LINE =
      "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*";
  private static final String MULTI_LINE =
      "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*";

  /** Copies the constraints. */
  public StringShape {
    constraints = List.copyOf(constraints);
  }

  /** A string without constraints. */
  public static StringShape any() {
    return new StringShape(List.of(), false);
  }

  /** A string of so many characters (code points). */
  public static StringShape ofLength(int least, int most) {
    return new StringShape(
        List.of(StringConstraint.atMost(most), StringConstraint.atLeast(least)), false);
  }

  /** A string of the given values, or of others that the service knows and the model does not. */
  public static StringShape oneOf(Set<String> values, Predicate<String> others) {
    return new StringShape(List.of(StringConstraint.oneOf(values, others)), false);
  }

  /** A string of the given values. */
  public static StringShape oneOf(String... values) {
    return oneOf(Set.of(values), other -> false);
  }

  /** And without control characters other than the tab. */
  public StringShape singleLine() {
    return and(StringConstraint.text("\t", SINGLE_LINE));
  }

  /** And without control characters other than tab, carriage return and line feed. */
  public StringShape multiLine() {
    return and(StringConstraint.text("\r\n\t", MULTI_LINE));
  }

  /** And fitting the pattern as a whole. */
  public StringShape matching(String pattern) {
    return and(StringConstraint.pattern(Pattern.compile(pattern)));
  }

  /** And never quoted. */
  public StringShape asSensitive() {
    return new StringShape(constraints, true);
  }

  /** Whether the string keeps every constraint. */
  public boolean accepts(String value) {
    return constraints.stream().allMatch(constraint -> constraint.holds().test(value));
  }

  /** All constraints in one text, as told for the keys and values of a map. */
  String told() {
    return constraints.stream()
        .map(StringConstraint::text)
        .collect(Collectors.joining(", ", "[", ", Member must not be null]"));
  }

  /** Whether the value is a string; if not, that is found. */
  boolean hasType(JsonNode value, RequestViolations violations) {
    if (value.isTextual()) {
      return true;
    }
    if (value.isContainerNode()) {
      violations.wrongType("Start of structure, map or list found where not expected.");
    } else {
      violations.notConvertible(value, "a String");
    }
    return false;
  }

  @Override
  public void check(JsonNode value, ValuePath path, RequestViolations violations) {
    if (!hasType(value, violations)) {
      return;
    }
    String text = value.textValue();
    for (StringConstraint constraint : constraints) {
      if (!constraint.holds().test(text)) {
        violations.violation(text, sensitive, path, constraint.text());
      }
    }
  }

  private StringShape and(StringConstraint constraint) {
    List<StringConstraint> more = new ArrayList<>(constraints);
    more.add(constraint);
    return new StringShape(more, sensitive);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.CelSourceLocation;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.glueledger.base.text.Nearest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to tell the author of an expression that does not compile. */
final class CompilationHints {
  /** Names begin alike: connection., params. */
  private static final int MOST_EDITS = 3;

  private static final Pattern DOTTED =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private CompilationHints() {}

  /** Where in a text a line and column of the compiler are. */
  static int offset(String text, CelSourceLocation location) {
    int offset = 0;
    for (int line = 1; line < location.getLine() && text.indexOf('\n', offset) >= 0; line++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return Math.min(text.length(), offset + Math.max(0, location.getColumn()));
  }

  static String forProblem(String problem, String expression, int offset, Set<String> names) {
    if (problem.startsWith("undeclared reference")) {
      return forName(expression, offset, names);
    }
    if (problem.startsWith("found no matching overload")) {
      Optional<String> usage = PolicyFunctions.usage(problem);
      if (usage.isPresent()) {
        return "Write " + usage.get() + ".";
      }
      return "Compare and combine values of one type only: properties are strings, lists are"
          + " searched with 'x' in list.";
    }
    if (problem.contains("validation failed")) {
      return "Write regular expressions as RE2 does, times like 2027-01-01T00:00:00Z.";
    }
    return "Check the syntax: strings in quotes, && || ! for and, or, not.";
  }

  private static String forName(String expression, int offset, Set<String> names) {
    Matcher matcher = DOTTED.matcher(expression);
    String name = matcher.find(offset) && matcher.start() == offset ? matcher.group() : "";
    if (name.equals(ExpressionNames.ITEM) && !names.contains(name)) {
      return "item is there only in policies that have each.";
    }
    if (name.startsWith(ExpressionNames.PARAMETERS)
        && names.stream().noneMatch(n -> n.startsWith(ExpressionNames.PARAMETERS))) {
      return "Declare the parameter: parameters: {"
          + name.substring(ExpressionNames.PARAMETERS.length())
          + ": {type: list(string), default: []}}.";
    }
    return nearest(name, names)
        .map(guess -> "Did you mean " + guess + "?")
        .orElse(
            "Names start with connection., previous., change., home. or params., such as"
                + " connection.properties['HOST'].");
  }

  /** The name that was meant; what follows it may be members of its value, or a macro. */
  private static Optional<String> nearest(String name, Set<String> names) {
    Optional<String> near = Nearest.to(name, names, MOST_EDITS);
    int lastMember = name.lastIndexOf('.');
    return near.isPresent() || name.indexOf('.') == lastMember
        ? near
        : nearest(name.substring(0, lastMember), names);
  }

  static String forType(CelType wanted) {
    if (wanted.equals(SimpleType.BOOL)) {
      return "Write a condition, such as connection.type == 'JDBC'.";
    }
    return wanted.equals(SimpleType.STRING)
        ? "Convert it with string(…), or join a list with .join(', ')."
        : "Write a list of strings, such as connection.urls or ['HOST', 'PORT'], or a map whose"
            + " keys are strings.";
  }

  static String name(CelType type) {
    if (type instanceof ListType list && list.hasElemType()) {
      return "list(" + name(list.elemType()) + ")";
    }
    return type.name();
  }
}

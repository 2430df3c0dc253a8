/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a pack.
 *
 * @param position where
 * @param subject in what, as far as that is known: {@code policy ACME-01}
 * @param expression the expression that does not compile, if it is one
 * @param problem what
 * @param hint what to do
 */
public record PackError(
    Position position,
    Optional<String> subject,
    Optional<String> expression,
    String problem,
    String hint) {
  /** Refuses nulls. */
  public PackError {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(hint, "hint");
  }

  /** An error that is not about an expression. */
  public static PackError structural(
      Position position, Optional<String> subject, String problem, String hint) {
    return new PackError(position, subject, Optional.empty(), problem, hint);
  }

  /**
   * For people: position, subject, problem, then the expression and the hint on lines of their own.
   */
  @Override
  public String toString() {
    String of = subject.map(what -> " " + what + ":").orElse("");
    String text =
        expression.map(e -> "\n  expression: " + e.strip().replaceAll("\\s+", " ")).orElse("");
    return position + ":" + of + " " + problem + text + "\n  hint: " + hint;
  }
}

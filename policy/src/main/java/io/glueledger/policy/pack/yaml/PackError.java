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
 * @param policyId in which policy, as far as that is known
 * @param expression the expression that does not compile, if it is one
 * @param problem what
 * @param hint what to do
 */
public record PackError(
    Position position,
    Optional<String> policyId,
    Optional<String> expression,
    String problem,
    String hint) {
  /** Refuses nulls. */
  public PackError {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(policyId, "policyId");
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(hint, "hint");
  }

  /** An error that is not about an expression. */
  public static PackError structural(
      Position position, Optional<String> policyId, String problem, String hint) {
    return new PackError(position, policyId, Optional.empty(), problem, hint);
  }

  /**
   * For people: position, policy, problem, then the expression and the hint on lines of their own.
   */
  @Override
  public String toString() {
    String policy = policyId.map(id -> " policy " + id + ":").orElse("");
    String text =
        expression.map(e -> "\n  expression: " + e.strip().replaceAll("\\s+", " ")).orElse("");
    return position + ":" + policy + " " + problem + text + "\n  hint: " + hint;
  }
}

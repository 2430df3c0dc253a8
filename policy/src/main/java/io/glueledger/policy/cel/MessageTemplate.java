/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.runtime.CelEvaluationException;
import java.util.List;

/** A text with expressions in it, {@code {{ so }}}, compiled. Thread-safe. */
public record MessageTemplate(List<Part> parts) {
  /** Copies the parts. */
  public MessageTemplate {
    parts = List.copyOf(parts);
  }

  /** A piece of the text. */
  sealed interface Part {
    String text(ExpressionBindings bindings) throws CelEvaluationException;
  }

  /** What stands in the pack. */
  record Literal(String text) implements Part {
    @Override
    public String text(ExpressionBindings bindings) {
      return text;
    }
  }

  /** What is worked out. */
  record Computed(CompiledExpression expression) implements Part {
    @Override
    public String text(ExpressionBindings bindings) throws CelEvaluationException {
      return expression.text(bindings);
    }
  }

  /** Whether any of it reads something of the change or of the version before. */
  public boolean isOfChange() {
    return parts.stream()
        .anyMatch(part -> part instanceof Computed computed && computed.expression().isOfChange());
  }

  /** The whole text. */
  public String text(ExpressionBindings bindings) throws CelEvaluationException {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.text(bindings));
    }
    return text.toString();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelReference;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiled expression whose type was checked. Thread-safe. */
public final class CompiledExpression {
  private interface Source {
    Object value(ExpressionBindings bindings) throws CelEvaluationException;
  }

  private final Source source;
  private final boolean ofChange;

  private CompiledExpression(Source source, boolean ofChange) {
    this.source = source;
    this.ofChange = ofChange;
  }

  /**
   * Most expressions of {@code each} only name a list, and some conditions are constants: those are
   * not interpreted, which would cost more than all else about them.
   */
  static CompiledExpression of(CelAbstractSyntaxTree checked, CelRuntime.Program program) {
    Optional<String> named =
        checked
            .getReference(checked.getExpr().id())
            .map(CelReference::name)
            .filter(name -> !name.isEmpty());
    if (named.isPresent()) {
      String name = named.get();
      return new CompiledExpression(
          bindings ->
              bindings
                  .find(name)
                  .orElseThrow(() -> new IllegalStateException(name + " has no value")),
          ExpressionNames.isOfChange(name));
    }
    Collection<CelReference> used = checked.getReferenceMap().values();
    return used.stream().allMatch(one -> one.name().isEmpty())
        ? constant(program)
        : new CompiledExpression(
            program::eval, used.stream().anyMatch(one -> ExpressionNames.isOfChange(one.name())));
  }

  /** One that cannot be worked out must fail where it is used, and not where it is compiled. */
  private static CompiledExpression constant(CelRuntime.Program program) {
    try {
      Object value = program.eval();
      return new CompiledExpression(bindings -> value, false);
    } catch (CelEvaluationException e) {
      return new CompiledExpression(program::eval, false);
    }
  }

  /** Whether it reads anything of the change or of the version before. */
  public boolean isOfChange() {
    return ofChange;
  }

  /** Of an expression of type bool. */
  public boolean isTrue(ExpressionBindings bindings) throws CelEvaluationException {
    return (Boolean) source.value(bindings);
  }

  /** Of an expression of type string. */
  public String text(ExpressionBindings bindings) throws CelEvaluationException {
    return (String) source.value(bindings);
  }

  /** Of an expression of type list(string), or the keys of a map. */
  public List<String> texts(ExpressionBindings bindings) throws CelEvaluationException {
    Object value = source.value(bindings);
    Collection<?> texts = value instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) value;
    return texts.stream().map(String.class::cast).toList();
  }
}

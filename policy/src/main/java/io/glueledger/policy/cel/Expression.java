/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;

/** A compiled expression whose type was checked. Thread-safe. */
public record Expression(CelRuntime.Program program) {
  /** Of an expression of type bool. */
  public boolean isTrue(Bindings bindings) throws CelEvaluationException {
    return (Boolean) program.eval(bindings);
  }

  /** Of an expression of type string. */
  public String text(Bindings bindings) throws CelEvaluationException {
    return (String) program.eval(bindings);
  }

  /** Of an expression of type list(string). */
  public List<String> texts(Bindings bindings) throws CelEvaluationException {
    return ((List<?>) program.eval(bindings)).stream().map(String.class::cast).toList();
  }
}

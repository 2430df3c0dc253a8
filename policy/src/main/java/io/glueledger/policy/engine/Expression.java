/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;

/** A compiled expression whose type was checked. Thread-safe. */
record Expression(CelRuntime.Program program) {
  boolean isTrue(Bindings bindings) throws CelEvaluationException {
    return (Boolean) program.eval(bindings);
  }

  String text(Bindings bindings) throws CelEvaluationException {
    return (String) program.eval(bindings);
  }

  List<String> texts(Bindings bindings) throws CelEvaluationException {
    return ((List<?>) program.eval(bindings)).stream().map(String.class::cast).toList();
  }
}

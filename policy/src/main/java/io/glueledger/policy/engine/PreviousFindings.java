/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import dev.cel.runtime.CelEvaluationException;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.policy.cel.ExpressionBindings;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.pack.model.PackHome;
import java.util.Optional;

/**
 * What the version before a change already had: it only warns, so that a dirty connection can still
 * rotate its password. The same finding is one of the same policy on the same field, and no less
 * severe before than now. For one thread.
 */
final class PreviousFindings {
  private final Operation operation;
  private final DefinitionFacts facts;
  private final ExpressionBindings bindings;

  /** The previous version is judged on its own, as if nothing had been before it. */
  PreviousFindings(ProposedChange change, PackHome home, DefinitionFacts facts) {
    this.operation = change.operation();
    this.facts = facts;
    this.bindings = new ExpressionBindings(change, home, facts, Optional.empty());
  }

  /** Whether it had a finding. A policy that fails on the previous version forgives nothing. */
  boolean had(CompiledPolicy policy, Finding finding) {
    if (!policy.covers(operation, facts)) {
      return false;
    }
    try {
      return policy.findings(bindings).stream().anyMatch(before -> isSame(before, finding));
    } catch (CelEvaluationException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isSame(Finding before, Finding now) {
    return before.getField().equals(now.getField())
        && before.getSeverity().compareTo(now.getSeverity()) >= 0;
  }
}

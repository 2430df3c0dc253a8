/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import dev.cel.runtime.CelEvaluationException;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.FindingSubject;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.cel.CompiledExpression;
import io.glueledger.policy.cel.EvaluationFailures;
import io.glueledger.policy.cel.ExpressionBindings;
import io.glueledger.policy.cel.MessageTemplate;
import io.glueledger.policy.decision.FindingText;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.pack.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One policy, ready to run. Thread-safe.
 *
 * @param controls the members of the policy's control groups
 * @param parameters values by the names that expressions use
 * @param aboutChange whether it looks at what a change does, and not only at what comes of it
 */
record CompiledPolicy(
    Policy policy,
    Optional<CompiledExpression> each,
    CompiledExpression condition,
    Optional<MessageTemplate> field,
    Outcome outcome,
    List<CompiledVariant> variants,
    List<String> controls,
    Map<String, Object> parameters,
    boolean aboutChange) {

  /** What a match amounts to. */
  record Outcome(Severity severity, Effect effect, MessageTemplate message, MessageTemplate fix) {}

  /** Another outcome where a further condition holds. */
  record CompiledVariant(CompiledExpression when, Outcome outcome) {}

  CompiledPolicy {
    variants = List.copyOf(variants);
    controls = List.copyOf(controls);
    parameters = Map.copyOf(parameters);
  }

  String id() {
    return policy.id().text();
  }

  boolean covers(Operation operation, DefinitionFacts facts) {
    return policy.scope().covers(operation, facts.type(), facts.family());
  }

  /** Every match on the bound connection, as a finding that looks at no previous version. */
  List<Finding> findings(ExpressionBindings bindings) throws CelEvaluationException {
    bindings.parameters(parameters);
    if (each.isEmpty()) {
      return condition.isTrue(bindings) ? List.of(finding(bindings)) : List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (String item : each.get().texts(bindings)) {
      bindings.item(item);
      if (condition.isTrue(bindings)) {
        findings.add(finding(bindings));
      }
    }
    return findings;
  }

  private Finding finding(ExpressionBindings bindings) throws CelEvaluationException {
    Outcome chosen = chosen(bindings);
    Finding.Builder finding =
        Finding.newBuilder()
            .setPolicyId(id())
            .setTitle(policy.title())
            .setSeverity(chosen.severity())
            .setEffect(chosen.effect())
            .setReason(FindingText.of(chosen.message().text(bindings)))
            .setFix(FindingText.of(chosen.fix().text(bindings)))
            .setControls(controls)
            .setSource(FindingSource.POLICY)
            .setAbout(subject(chosen.severity()))
            .setEnforcement(policy.mode().enforcement());
    if (field.isPresent()) {
      finding.setField(FindingText.of(bindings.connection().locate(field.get().text(bindings))));
    }
    return finding.build();
  }

  private Outcome chosen(ExpressionBindings bindings) throws CelEvaluationException {
    for (CompiledVariant variant : variants) {
      if (variant.when().isTrue(bindings)) {
        return variant.outcome();
      }
    }
    return outcome;
  }

  /** What is about a change stays on the review queue if it is bad enough, or as the pack says. */
  private FindingSubject subject(Severity severity) {
    if (!aboutChange) {
      return FindingSubject.STATE;
    }
    boolean tracked = policy.mode().tracked().orElse(severity.compareTo(Severity.HIGH) >= 0);
    return tracked ? FindingSubject.TRACKED : FindingSubject.CHANGE;
  }

  /** Whether a finding of it may be one that stays on the review queue. */
  boolean mayTrack() {
    return aboutChange && policy.mode().tracked().orElse(true);
  }

  boolean audits() {
    return policy.mode().enforcement() == Enforcement.AUDIT;
  }

  /**
   * The finding that stands for "this policy could not be evaluated": it denies, unless the policy
   * is audited only.
   */
  Finding failure(String packName, Exception cause) {
    return Finding.newBuilder()
        .setPolicyId(id())
        .setTitle(policy.title())
        .setSeverity(Severity.CRITICAL)
        .setEffect(audits() ? Effect.WARN : Effect.DENY)
        .setEnforcement(policy.mode().enforcement())
        .setWouldDeny(audits())
        .setReason(
            FindingText.of(
                EvaluationFailures.REASON
                    + (audits() ? " unless it is audited only: " : ": ")
                    + EvaluationFailures.inWords(policy, cause)))
        .setFix(FindingText.of(EvaluationFailures.fix(packName, policy, cause)))
        .setControls(controls)
        .setSource(FindingSource.POLICY)
        .setAbout(subject(Severity.CRITICAL))
        .build();
  }
}

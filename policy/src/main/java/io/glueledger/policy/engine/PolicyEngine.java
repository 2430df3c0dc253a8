/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import dev.cel.runtime.CelEvaluationException;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSubject;
import io.glueledger.event.Operation;
import io.glueledger.policy.cel.ExpressionBindings;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges changes with one pack. Immutable, thread-safe and pure: equal changes, judged by equal
 * packs and engine versions, have equal findings.
 */
public final class PolicyEngine {
  /** Counts every change of this software that can make a decision come out otherwise. */
  public static final String ENGINE_VERSION = "2";

  /** The parameter of a policy whose value counts for all: what is known of URLs is one thing. */
  private static final String KNOWN_PARAMETERS = "knownParameters";

  private final Pack pack;
  private final String hash;
  private final List<CompiledPolicy> policies;
  private final Set<String> vouchedParameters;

  /**
   * Compiles the pack.
   *
   * @throws InvalidFileException with every expression that does not compile
   */
  public PolicyEngine(Pack pack) {
    this.pack = pack;
    this.hash = pack.hash();
    this.policies = PackCompiler.compile(pack);
    this.vouchedParameters = vouchedParameters(pack);
  }

  /** Parameters of URLs that the pack vouches for, in lower case. */
  private static Set<String> vouchedParameters(Pack pack) {
    return pack.policies().stream()
        .flatMap(policy -> policy.parameters().stream())
        .filter(parameter -> parameter.name().text().equals(KNOWN_PARAMETERS))
        .filter(parameter -> parameter.type() == PolicyParameter.Type.STRINGS)
        .flatMap(parameter -> ((List<?>) parameter.value()).stream())
        .map(name -> name.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private DefinitionFacts facts(Definition definition) {
    return DefinitionFacts.of(definition, vouchedParameters);
  }

  /** What it judges with. */
  public Pack pack() {
    return pack;
  }

  /** Hash of {@link #pack()}, in hex. */
  public String packHash() {
    return hash;
  }

  /**
   * What the policies find in one change, in the order of the pack; nothing in a delete: policies
   * judge content. A policy that cannot be evaluated denies. A finding only warns if its policy is
   * audited, if an exception covers it that has not expired when it is judged, or if the previous
   * version already had it, at least as badly, and the change is not judged strictly.
   */
  public List<Finding> findings(ProposedChange change) {
    List<Finding> findings = new ArrayList<>();
    change
        .proposed()
        .map(this::facts)
        .ifPresent(facts -> judge(change, facts, change.previous().map(this::facts), findings));
    return findings;
  }

  /**
   * What tracked policies find in the step from a connection's reference to a proposed definition,
   * taken as an update whatever brings it. Nothing of it denies.
   *
   * @param step with the reference as its previous definition
   */
  public List<Finding> tracked(ProposedChange step) {
    DefinitionFacts facts = facts(step.proposed().orElseThrow());
    ExpressionBindings bindings =
        new ExpressionBindings(step, pack.home(), facts, step.previous().map(this::facts));
    EffectDowngrade downgrade = new EffectDowngrade(pack.exemptions(), step, Optional.empty());
    return policies.stream()
        .filter(CompiledPolicy::mayTrack)
        .filter(policy -> policy.covers(Operation.UPDATE, facts))
        .flatMap(policy -> findings(policy, bindings).stream().map(f -> downgrade.apply(policy, f)))
        .filter(finding -> finding.getAbout().equals(Optional.of(FindingSubject.TRACKED)))
        .map(finding -> Finding.newBuilder(finding).setEffect(Effect.WARN).build())
        .toList();
  }

  private List<Finding> findings(CompiledPolicy policy, ExpressionBindings bindings) {
    try {
      return policy.findings(bindings);
    } catch (CelEvaluationException | RuntimeException e) {
      return List.of(policy.failure(pack.name(), e));
    }
  }

  private void judge(
      ProposedChange change,
      DefinitionFacts facts,
      Optional<DefinitionFacts> previous,
      List<Finding> findings) {
    ExpressionBindings bindings = new ExpressionBindings(change, pack.home(), facts, previous);
    EffectDowngrade downgrade =
        new EffectDowngrade(
            pack.exemptions(),
            change,
            change.operation() == Operation.CREATE || change.strict()
                ? Optional.empty()
                : previous.map(before -> new PreviousFindings(change, pack.home(), before)));
    for (CompiledPolicy policy : policies) {
      if (policy.covers(change.operation(), facts)) {
        try {
          for (Finding finding : policy.findings(bindings)) {
            findings.add(downgrade.apply(policy, finding));
          }
        } catch (CelEvaluationException | RuntimeException e) {
          findings.add(policy.failure(pack.name(), e));
        }
      }
    }
  }
}

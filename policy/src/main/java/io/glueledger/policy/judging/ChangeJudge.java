/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.judging;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Judges one change: what broken rules of Glue and the policies of a pack say of it is one
 * decision, with one order of findings. The gate, the reconciler, {@code check}, the backtest and
 * the cases of a pack all judge here, so that they cannot come to different verdicts. Thread-safe
 * if its supplier is.
 */
public final class ChangeJudge {
  private final Supplier<PolicyEngine> engine;

  /**
   * A judge.
   *
   * @param engine asked once for each change, so that a pack which is replaced meanwhile judges no
   *     half of it
   */
  public ChangeJudge(Supplier<PolicyEngine> engine) {
    this.engine = engine;
  }

  /** The decision of the policies alone. */
  public Decision judge(ProposedChange change) {
    return judge(change, List.of());
  }

  /**
   * The decision of the policies and of what was found before them.
   *
   * @param brokenRules findings about rules of Glue, as {@link
   *     io.glueledger.definition.rules.GlueRules} makes them
   */
  public Decision judge(ProposedChange change, List<Finding> brokenRules) {
    PolicyEngine judging = engine.get();
    List<Finding> findings = new ArrayList<>(judging.findings(change));
    findings.addAll(brokenRules);
    return decision(findings, judging);
  }

  /**
   * The decision as the log records it. Beside a reference that is not the newest version, it also
   * says what tracked policies find in the step from there, taken as an update whatever it is: that
   * denies nothing, and keeps on the review queue what the newest version has already.
   *
   * @param change with the definition of the newest version as its previous one
   * @param brokenRules findings about rules of Glue, which come into the verdict
   */
  public ChangeDecided decided(
      ProposedChange change, List<Finding> brokenRules, PriorVersions prior) {
    PolicyEngine judging = engine.get();
    List<Finding> findings = new ArrayList<>(judging.findings(change));
    findings.addAll(brokenRules);
    ChangeDecided.Builder recorded =
        ChangeDecided.newBuilder(
                decision(findings, judging).recorded(prior.newestOffset(), change.judgedAt()))
            .setReferenceOffset(prior.referenceOffset().orElse(null));
    boolean behind = !prior.referenceOffset().equals(prior.newestOffset());
    Optional<Definition> reference = prior.reference().flatMap(DefinitionVersion::definition);
    if (behind && reference.isPresent() && change.proposed().isPresent()) {
      recorded.setReview(Decision.worstFirst(judging.tracked(change.asUpdateOf(reference.get()))));
    }
    return recorded.build();
  }

  /**
   * The decision that findings make, without asking any policy: on a request without the right to
   * it, or without anything to judge.
   *
   * @param findings all that there is to say; none allows
   */
  public Decision decide(List<Finding> findings) {
    return decision(findings, engine.get());
  }

  private static Decision decision(List<Finding> findings, PolicyEngine judging) {
    return Decision.of(findings, judging.packHash(), PolicyEngine.ENGINE_VERSION);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.pack.model.PolicyExemption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What makes a finding warn that would deny: audit mode, an exception, and that the version before
 * already had it. For one change.
 */
final class EffectDowngrade {
  private static final Comparator<PolicyExemption> LAST_TO_EXPIRE =
      Comparator.comparing(PolicyExemption::expires)
          .thenComparing(exemption -> exemption.id().text(), Comparator.reverseOrder());

  private final List<PolicyExemption> exemptions;
  private final ProposedChange change;
  private final Optional<PreviousFindings> previous;

  EffectDowngrade(
      List<PolicyExemption> exemptions,
      ProposedChange change,
      Optional<PreviousFindings> previous) {
    this.exemptions = exemptions;
    this.change = change;
    this.previous = previous;
  }

  /**
   * The finding as the decision has it. Of several exceptions the one that lasts longest counts.
   */
  Finding apply(CompiledPolicy policy, Finding finding) {
    boolean already = previous.filter(before -> before.had(policy, finding)).isPresent();
    Optional<PolicyExemption> exemption =
        exemptions.stream()
            .filter(e -> e.covers(policy.id(), change.connection(), change.judgedAt()))
            .max(LAST_TO_EXPIRE);
    if (!already && exemption.isEmpty() && !policy.audits()) {
      return finding;
    }
    return Finding.newBuilder(finding)
        .setEffect(Effect.WARN)
        .setWouldDeny(finding.getEffect() == Effect.DENY)
        .setAlreadyPresent(already)
        .setException(exemption.map(PolicyExemption::applied).orElse(null))
        .build();
  }
}

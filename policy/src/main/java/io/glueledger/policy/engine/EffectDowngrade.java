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
 * already had it. For one judgement.
 */
final class EffectDowngrade {
  private static final Comparator<PolicyExemption> LAST_TO_EXPIRE =
      Comparator.comparing(PolicyExemption::expires)
          .thenComparing(exemption -> exemption.id().text(), Comparator.reverseOrder());

  private final List<PolicyExemption> exemptions;
  private final ProposedChange judgement;
  private final Optional<PreviousFindings> earlier;

  EffectDowngrade(List<PolicyExemption> exemptions, ProposedChange judgement, Optional<PreviousFindings> earlier) {
    this.exemptions = exemptions;
    this.judgement = judgement;
    this.earlier = earlier;
  }

  /**
   * The finding as the decision has it. Of several exceptions the one that lasts longest counts.
   */
  Finding settle(CompiledPolicy policy, Finding finding) {
    boolean already = earlier.filter(before -> before.had(policy, finding)).isPresent();
    Optional<PolicyExemption> exemption =
        exemptions.stream()
            .filter(e -> e.covers(policy.id(), judgement.connection(), judgement.judgedAt()))
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.policy.decision.Judgement;
import io.glueledger.policy.pack.model.Exemption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What makes a finding warn that would deny: audit mode, an exception, and that the version before
 * already had it. For one judgement.
 */
final class Leniency {
  private static final Comparator<Exemption> LAST_TO_EXPIRE =
      Comparator.comparing(Exemption::expires)
          .thenComparing(exemption -> exemption.id().text(), Comparator.reverseOrder());

  private final List<Exemption> exemptions;
  private final Judgement judgement;
  private final Optional<Earlier> earlier;

  Leniency(List<Exemption> exemptions, Judgement judgement, Optional<Earlier> earlier) {
    this.exemptions = exemptions;
    this.judgement = judgement;
    this.earlier = earlier;
  }

  /**
   * The finding as the decision has it. Of several exceptions the one that lasts longest counts.
   */
  Finding settle(CompiledPolicy policy, Finding finding) {
    boolean already = earlier.filter(before -> before.had(policy, finding)).isPresent();
    Optional<Exemption> exemption =
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
        .setException(exemption.map(Exemption::applied).orElse(null))
        .build();
  }
}

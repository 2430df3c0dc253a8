/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.envelope;

import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a finding, or of a whole decision, after audit mode, exceptions and what was there
 * before. The first that holds counts, so in a decision the constants are from worst to best: what
 * was audited would have been denied, had the policy been enforced.
 */
public enum EffectiveMode {
  /** It denies. */
  DENIED,
  /** It would deny, and its policy is only audited. */
  AUDIT,
  /** It would deny, and an exception lets it pass. */
  EXCEPTION,
  /** It would deny, and the previous version had it already. */
  ALREADY_PRESENT,
  /** It warns by itself. */
  WARNING;

  /** What became of one finding; an exception goes before audit mode, which it outlasts. */
  public static EffectiveMode of(Finding finding) {
    if (finding.getEffect() == Effect.DENY) {
      return DENIED;
    }
    if (!finding.getWouldDeny()) {
      return WARNING;
    }
    if (finding.getException().isPresent()) {
      return EXCEPTION;
    }
    return finding.getEnforcement() == Enforcement.AUDIT ? AUDIT : ALREADY_PRESENT;
  }

  /** The worst of the findings of one decision; nothing if it has none. */
  public static Optional<EffectiveMode> of(List<Finding> findings) {
    return findings.stream().map(EffectiveMode::of).min(EffectiveMode::compareTo);
  }

  /** As metrics have it: {@code already_present}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

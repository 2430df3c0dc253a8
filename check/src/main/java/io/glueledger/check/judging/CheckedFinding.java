/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import io.glueledger.base.problem.SourcePosition;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.schemas.envelope.FindingSources;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One finding and where its cause stands.
 *
 * @param finding with no text that holds a secret
 * @param at the offending member, or where it would have to be
 */
public record CheckedFinding(Finding finding, SourcePosition at) {

  /** Whether it denies the change. */
  public boolean denies() {
    return finding.getEffect() == Effect.DENY;
  }

  /** Whether it is about a rule of AWS Glue, and not about a policy: it has no severity then. */
  public boolean isRuleOfGlue() {
    return FindingSources.isRuleOfGlue(finding);
  }

  /** What it does: a change that breaks an enforced rule of Glue is refused before any policy. */
  public String effect() {
    return denies() ? isRuleOfGlue() ? "refuse" : "deny" : "warn";
  }

  /** How bad it is; rules of Glue are no risk, so the word for them is {@code GLUE}. */
  public String rank() {
    return isRuleOfGlue() ? "GLUE" : finding.getSeverity().name();
  }

  /**
   * What became of the policy's effect, in a word or two: {@code enforce}, {@code audit} …; of a
   * rule of Glue that it is one.
   */
  public String mode() {
    if (isRuleOfGlue()) {
      return "a rule of AWS Glue";
    }
    String kept =
        finding
            .getException()
            .map(
                exception ->
                    "exception %s until %s"
                        .formatted(
                            exception.getId(),
                            DateTimeFormatter.ISO_LOCAL_DATE.format(
                                exception.getExpires().atZone(ZoneOffset.UTC))))
            .orElseGet(
                () ->
                    finding.getEnforcement() == Enforcement.AUDIT
                        ? "audit"
                        : finding.getAlreadyPresent() ? "already present" : "enforce");
    return finding.getWouldDeny() && !denies() ? kept + ", would deny" : kept;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdict of all policies on one change.
 *
 * @param verdict DENY if any finding denies, WARN if there is a finding, else ALLOW
 * @param findings worst first: those that deny, then by severity, then by policy id and field
 * @param packHash SHA-256 of the pack, in hex
 * @param engineVersion of the policy engine
 */
public record Decision(
    Verdict verdict, List<Finding> findings, String packHash, String engineVersion) {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> finding.getEffect() == Effect.DENY ? 0 : 1)
          .thenComparing(Finding::getSeverity, Comparator.reverseOrder())
          .thenComparing(Finding::getPolicyId)
          .thenComparing(finding -> finding.getField().orElse(""))
          .thenComparing(Finding::getReason);

  /** Copies the findings. */
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(packHash, "packHash");
    Objects.requireNonNull(engineVersion, "engineVersion");
    findings = List.copyOf(findings);
  }

  /** The decision that these findings make, in whatever order they come. */
  public static Decision of(List<Finding> findings, String packHash, String engineVersion) {
    List<Finding> sorted = worstFirst(findings);
    return new Decision(verdict(sorted), sorted, packHash, engineVersion);
  }

  /** Findings in the order in which decisions have them. */
  public static List<Finding> worstFirst(List<Finding> findings) {
    return findings.stream().sorted(WORST_FIRST).toList();
  }

  /**
   * As the log records it.
   *
   * @param previousOffset of the version that the change replaces, if there is one
   * @param judgedAt kept to the millisecond, as the log has all times
   */
  public ChangeDecided recorded(Optional<Long> previousOffset, Instant judgedAt) {
    return ChangeDecided.newBuilder()
        .setVerdict(verdict)
        .setFindings(findings)
        .setPreviousOffset(previousOffset.orElse(null))
        .setPackHash(packHash)
        .setEngineVersion(engineVersion)
        .setRedactorVersion(DefinitionRedactor.VERSION)
        .setJudgedAt(judgedAt.truncatedTo(ChronoUnit.MILLIS))
        .build();
  }

  private static Verdict verdict(List<Finding> worstFirst) {
    if (worstFirst.isEmpty()) {
      return Verdict.ALLOW;
    }
    return worstFirst.get(0).getEffect() == Effect.DENY ? Verdict.DENY : Verdict.WARN;
  }
}

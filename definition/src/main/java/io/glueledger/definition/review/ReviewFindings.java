/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.definition.comparison.DefinitionDifferences;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.FindingSubject;
import io.glueledger.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The findings that put something on the review queue. */
final class ReviewFindings {
  /** Stands where others name their policy: it was changed around the gate. */
  private static final String DRIFT = "DRIFT";

  /** Before findings said what they are about, these were the policies that look at changes. */
  private static final Set<String> ABOUT_CHANGES = Set.of("CHG-01", "CHG-02");

  private ReviewFindings() {}

  /** Whether a finding stays on the queue until it is undone or somebody answers for it. */
  private static boolean isTracked(Finding finding) {
    return finding
        .getAbout()
        .map(about -> about == FindingSubject.TRACKED)
        .orElseGet(
            () ->
                ABOUT_CHANGES.contains(finding.getPolicyId())
                    && finding.getSeverity().compareTo(Severity.HIGH) >= 0);
  }

  /** Whether an item tells that somebody went around the gate. */
  static boolean isDrift(Finding finding) {
    return finding.getPolicyId().equals(DRIFT);
  }

  static List<Finding> tracked(List<Finding> findings) {
    return findings.stream().filter(ReviewFindings::isTracked).toList();
  }

  /** What was judged beside the reference that is in force; empty if nothing was. */
  static Optional<List<Finding>> besideReference(
      Optional<ChangeDecided> judgement, DefinitionVersion reference) {
    Optional<Long> in = Optional.of(reference.offset());
    return judgement
        .filter(judged -> judged.getReferenceOffset().equals(in))
        .map(
            judged ->
                judged.getPreviousOffset().equals(in)
                    ? tracked(judged.getFindings())
                    : judged.getReview());
  }

  /**
   * One finding for each place that was changed around the gate, or one for the whole if the
   * connection came or went so.
   *
   * @param before what the ledger knew
   * @param worse true if something tracked was found beside it
   */
  static List<Finding> drift(DefinitionVersion before, DefinitionVersion seen, boolean worse) {
    if (!seen.present()) {
      return List.of(drift(Optional.empty(), "The connection was deleted", Severity.HIGH));
    }
    Severity severity = worse ? Severity.HIGH : Severity.MEDIUM;
    if (!before.present()) {
      return List.of(drift(Optional.empty(), "The connection was created", severity));
    }
    boolean alike = before.redactorVersion().equals(seen.redactorVersion());
    List<Finding> findings = new ArrayList<>();
    String outer = "";
    for (Difference difference :
        DefinitionDifferences.observed(before.definition(), seen.definition(), alike)) {
      boolean inside = !outer.isEmpty() && difference.getPath().startsWith(outer + ".");
      if (isCertain(difference) && !inside) {
        outer = difference.getPath();
        findings.add(drift(Optional.of(outer), outer + " was changed", severity));
      }
    }
    return findings.isEmpty()
        ? List.of(drift(Optional.empty(), "The connection was changed", severity))
        : findings;
  }

  private static boolean isCertain(Difference difference) {
    return difference.getKind() != DifferenceKind.UNCHANGED
        && difference.getKind() != DifferenceKind.UNKNOWN;
  }

  private static Finding drift(Optional<String> field, String what, Severity severity) {
    return Finding.newBuilder()
        .setPolicyId(DRIFT)
        .setTitle("Changed around the gate")
        .setSeverity(severity)
        .setEffect(Effect.WARN)
        .setField(field.orElse(null))
        .setReason(what + " around the gate, so no policy was asked before it happened.")
        .setFix("Find out who did it and why; put it back through the gate, or accept it by name.")
        .setSource(FindingSource.LOG)
        .setAbout(FindingSubject.TRACKED)
        .build();
  }
}

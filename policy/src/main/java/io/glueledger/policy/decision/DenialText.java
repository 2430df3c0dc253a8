/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.Verdict;
import io.glueledger.schemas.envelope.FindingSources;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A refusal as a person reads it in a terminal, in an exception of boto3 or below Terraform's own
 * words. The newlines survive in all three.
 */
public final class DenialText {
  private static final int MAX_FINDINGS = 10;

  private DenialText() {}

  /**
   * The first line names the worst policy; each finding that denies follows with its field, reason
   * and fix; then what would only have warned, by id; the change id stands last. Without control
   * characters.
   *
   * @param toReader whether it is told to somebody who may read the connection: reasons and fixes
   *     of policies name what it held before, and others do not get them
   * @throws IllegalArgumentException if the decision does not deny
   */
  public static String of(Decision decision, String changeId, boolean toReader) {
    if (decision.verdict() != Verdict.DENY) {
      throw new IllegalArgumentException("the decision does not deny");
    }
    List<Finding> denying = decision.findings().stream().filter(DenialText::denies).toList();
    List<String> lines = new ArrayList<>();
    Finding worst = denying.get(0);
    lines.add(
        "Denied by policy "
            + worst.getPolicyId()
            + ": "
            + worst.getTitle()
            + others(denying.size() - 1));
    denying.stream().limit(MAX_FINDINGS).forEach(finding -> add(finding, toReader, lines));
    if (denying.size() > MAX_FINDINGS) {
      lines.add("… and " + (denying.size() - MAX_FINDINGS) + " more, see the change.");
    }
    String warnings =
        decision.findings().stream()
            .filter(finding -> !denies(finding))
            .map(Finding::getPolicyId)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!warnings.isEmpty()) {
      lines.add("Warnings: " + warnings);
    }
    lines.add("Change: " + changeId);
    return lines.stream().map(FindingText::of).collect(Collectors.joining("\n"));
  }

  private static boolean denies(Finding finding) {
    return finding.getEffect() == Effect.DENY;
  }

  private static String others(int count) {
    return count == 0 ? "" : " (and " + count + " more)";
  }

  private static void add(Finding finding, boolean toReader, List<String> lines) {
    String field = finding.getField().map(path -> " " + path).orElse("");
    lines.add("[" + finding.getPolicyId() + " " + finding.getSeverity() + "]" + field);
    if (toReader || FindingSources.of(finding) != FindingSource.POLICY) {
      lines.add("Why: " + finding.getReason());
      lines.add("Fix: " + finding.getFix());
    } else {
      lines.add("Why: " + finding.getTitle() + ". Callers with glue:GetConnection are told more.");
    }
  }
}

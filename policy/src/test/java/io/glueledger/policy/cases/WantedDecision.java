/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is right for a reported case, as the reports write it: {@code DENY}; {@code ALLOW} or {@code
 * WARN}, which is a change that passes, with findings or without; behind a colon or a blank
 * beginnings of policy ids, of which one at least must be found, with a severity perhaps. {@code
 * REFUSE} is Glue's own refusal or a denial, {@code ANY} whatever comes.
 */
record WantedDecision(Set<Verdict> verdicts, List<String> ids, Optional<String> severity) {
  private static final Pattern SEVERITY = Pattern.compile(" (LOW|MEDIUM|HIGH|CRITICAL)$");

  static WantedDecision of(String text) {
    Matcher severity = SEVERITY.matcher(text);
    String[] parts = severity.replaceFirst("").split("[: ]+", 2);
    List<String> ids = parts.length == 1 ? List.of() : List.of(parts[1].split("[|, ]+"));
    return new WantedDecision(
        verdicts(parts[0]),
        ids,
        severity.reset().find() ? Optional.of(severity.group(1)) : Optional.empty());
  }

  private static Set<Verdict> verdicts(String words) {
    return switch (words) {
      case "ANY" -> Set.of(Verdict.values());
      case "ALLOW", "WARN" -> Set.of(Verdict.ALLOW, Verdict.WARN);
      case "DENY|WARN" -> Set.of(Verdict.DENY, Verdict.WARN);
      default -> Set.of(Verdict.DENY);
    };
  }

  /** What is otherwise; empty if the decision is right. */
  List<String> differences(Decision decision) {
    List<String> differences = new ArrayList<>();
    if (!verdicts.contains(decision.verdict())) {
      differences.add(decision.verdict() + " instead of " + verdicts);
    }
    if (!ids.isEmpty() && decision.findings().stream().noneMatch(this::isWanted)) {
      differences.add("no finding of " + ids);
    }
    return differences;
  }

  private boolean isWanted(Finding finding) {
    return ids.stream().anyMatch(finding.getPolicyId()::startsWith)
        && severity.filter(wanted -> !wanted.equals(finding.getSeverity().name())).isEmpty();
  }
}

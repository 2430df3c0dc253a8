/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.cel.EvaluationFailures;
import io.glueledger.policy.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision must be. A finding is written {@code TLS-01} or, with its field, {@code TLS-01
 * ConnectionProperties.JDBC_ENFORCE_SSL}.
 *
 * @param verdict any if empty
 * @param findings these and no others, in any order; any if empty
 * @param contains findings that must be among them
 * @param lacks findings that must not be among them
 */
public record ExpectedDecision(
    Optional<Verdict> verdict,
    Optional<List<String>> findings,
    List<String> contains,
    List<String> lacks) {

  /** Copies the lists. */
  public ExpectedDecision {
    Objects.requireNonNull(verdict, "verdict");
    findings = findings.map(List::copyOf);
    contains = List.copyOf(contains);
    lacks = List.copyOf(lacks);
  }

  /**
   * What is otherwise than expected, each in one line; none if the decision is as it must be. That
   * a policy fails is never expected, though its finding denies.
   */
  List<String> differences(Decision decision) {
    List<String> differences = new ArrayList<>();
    verdict
        .filter(wanted -> wanted != decision.verdict())
        .ifPresent(
            wanted ->
                differences.add("the verdict is " + decision.verdict() + ", expected " + wanted));
    findings.ifPresent(wanted -> exactly(wanted, decision, differences));
    contains.stream()
        .filter(wanted -> decision.findings().stream().noneMatch(f -> isOne(f, wanted)))
        .forEach(wanted -> differences.add("expected and not found: " + wanted));
    lacks.stream()
        .filter(unwanted -> decision.findings().stream().anyMatch(f -> isOne(f, unwanted)))
        .forEach(unwanted -> differences.add("found and not expected: " + unwanted));
    decision.findings().stream()
        .filter(EvaluationFailures::isOne)
        .forEach(
            f ->
                differences.add(
                    "failed: " + f.getPolicyId() + ". " + f.getReason() + ". " + f.getFix()));
    return differences;
  }

  private static void exactly(List<String> wanted, Decision decision, List<String> differences) {
    List<Finding> left = new ArrayList<>(decision.findings());
    for (String one : wanted) {
      Optional<Finding> match = left.stream().filter(finding -> isOne(finding, one)).findFirst();
      if (match.isPresent()) {
        left.remove(match.get());
      } else {
        differences.add("expected and not found: " + one);
      }
    }
    left.forEach(finding -> differences.add("found and not expected: " + written(finding)));
  }

  private static boolean isOne(Finding finding, String wanted) {
    return wanted.indexOf(' ') < 0
        ? finding.getPolicyId().equals(wanted)
        : written(finding).equals(wanted);
  }

  private static String written(Finding finding) {
    return finding.getPolicyId() + finding.getField().map(field -> " " + field).orElse("");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.policy.decision.Decision;
import java.util.List;

/**
 * What came of one case.
 *
 * @param differences from what was expected, each in one line
 */
public record CaseResult(PolicyCase policyCase, Decision decision, List<String> differences) {
  /** Copies the list. */
  public CaseResult {
    differences = List.copyOf(differences);
  }

  /** Whether the decision is as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import java.util.List;

/** Judges cases. Pure: equal cases and packs give equal results. */
public final class CaseRun {
  private CaseRun() {}

  /** The results, in the order of the cases. */
  public static List<CaseResult> run(PolicyEngine engine, List<PolicyCase> cases) {
    ChangeJudge judge = new ChangeJudge(() -> engine);
    return cases.stream()
        .map(
            one -> {
              Decision decision = judge.judge(one.change());
              return new CaseResult(one, decision, one.expected().differences(decision));
            })
        .toList();
  }
}

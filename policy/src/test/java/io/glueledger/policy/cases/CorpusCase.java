/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.policy.pack.model.PackHome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

/**
 * A connection as somebody makes it, and what is right for it.
 *
 * @param given the connection; what is right stands in it, unless {@code wanted} says it
 */
record CorpusCase(PolicyCase given, Optional<WantedDecision> wanted) {
  private static final PolicyEngine ENGINE =
      new PolicyEngine(
          SamplePacks.load(PackSource.builtIn().home(new PackHome("123456789012", "us-east-1"))));

  private static final GlueRules RULES = new GlueRules(RuleMode.WARN);

  String type() {
    return String.valueOf(input().connectionTypeAsString()).toUpperCase(Locale.ROOT);
  }

  /** The decision as the gate comes to it: Glue's own rules, then the policies. */
  Decision decision() {
    ChangeJudge judge = new ChangeJudge(() -> ENGINE);
    CreateConnectionRequest request =
        CreateConnectionRequest.builder()
            .connectionInput(input())
            .tags(given.definition().tags())
            .build();
    List<RuleViolation> broken = RULES.wire(request);
    return broken.isEmpty()
        ? judge.judge(given.change(), RULES.findings(RULES.documented(input())))
        : judge.decide(broken.stream().map(rule -> rule.toFinding(RuleMode.ENFORCE)).toList());
  }

  /** What is otherwise than it should be. */
  List<String> differences() {
    Decision decision = decision();
    return wanted
        .map(right -> right.differences(decision))
        .orElseGet(() -> given.expected().differences(decision));
  }

  boolean isVerdictRight(Decision decision) {
    return wanted
        .map(right -> right.verdicts().contains(decision.verdict()))
        .orElseGet(() -> given.expected().verdict().filter(decision.verdict()::equals).isPresent());
  }

  private ConnectionInput input() {
    return given.definition().input();
  }
}

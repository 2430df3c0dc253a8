/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What comes of the corpus, as Markdown: in all, by rule, by type. */
final class CorpusPage {
  private static final String HEAD =
      """
      # The corpus

      Connections in the forms that the documentation of AWS, Terraform and the CDK gives, and as public repositories and reports of users have them, each with
      what is right for it. Every build judges them as the gate does: Glue's own rules, then the built-in policies, with nothing set but the own account and region. A change that is right and denied
      is a false denial, one that is to be denied and passes is a false pass; a test fails on either, and on a case whose findings are others than they should be.
      The cases are in `policy/src/test/resources/io/glueledger/policy`, in `corpus` and `cases`. This page is made from them, and a test keeps it so.

      """;

  private final Map<String, List<Decision>> byType = new TreeMap<>();
  private final Map<String, int[]> byRule = new TreeMap<>();
  private final List<Decision> all = new ArrayList<>();
  private int falseDenials;
  private int falsePasses;

  private CorpusPage(Collection<CorpusCase> cases) {
    cases.forEach(this::add);
  }

  static String of(Collection<CorpusCase> cases) {
    return new CorpusPage(cases).markdown();
  }

  private void add(CorpusCase one) {
    Decision decision = one.decision();
    all.add(decision);
    byType.computeIfAbsent(one.type(), type -> new ArrayList<>()).add(decision);
    for (Finding finding : decision.findings()) {
      int[] counts = byRule.computeIfAbsent(finding.getPolicyId(), id -> new int[2]);
      counts[finding.getEffect() == Effect.DENY ? 0 : 1]++;
    }
    boolean wrong = !one.isVerdictRight(decision);
    boolean denied = decision.verdict() == Verdict.DENY;
    falseDenials += wrong && denied ? 1 : 0;
    falsePasses += wrong && !denied ? 1 : 0;
  }

  private String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| | connections | denied | warned | allowed | false denials | false passes |\n")
        .append("| --- | --- | --- | --- | --- | --- | --- |\n")
        .append("| all | %s | %d | %d |\n".formatted(row(all), falseDenials, falsePasses))
        .append("\n## By rule\n\nFindings; a connection may have several.\n\n")
        .append("| rule | denying | warning |\n| --- | --- | --- |\n");
    byRule.forEach((id, n) -> page.append("| %s | %d | %d |\n".formatted(id, n[0], n[1])));
    page.append("\n## By type\n\n| type | connections | denied | warned | allowed |\n")
        .append("| --- | --- | --- | --- | --- |\n");
    byType.forEach((type, of) -> page.append("| %s | %s |\n".formatted(type, row(of))));
    return page.toString();
  }

  private static String row(List<Decision> decisions) {
    return "%d | %d | %d | %d"
        .formatted(
            decisions.size(),
            count(decisions, Verdict.DENY),
            count(decisions, Verdict.WARN),
            count(decisions, Verdict.ALLOW));
  }

  private static long count(List<Decision> decisions, Verdict verdict) {
    return decisions.stream().filter(decision -> decision.verdict() == verdict).count();
  }
}

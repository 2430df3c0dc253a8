/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import static io.glueledger.testkit.events.TestEvents.clear;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.testkit.events.TestEvents;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever reads the counters sees what was denied, and what passed although it is forbidden. The
 * names are those that docs/writing-policies.md tells operators to alert on.
 */
class GateMetricsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final String RULE =
      """
      pack: acme
      version: "1"
      policies:
        - {id: ACME-01, title: t, severity: %s, condition: "connection.type == 'NETWORK'", message: m, fix: f}
      """;
  private static final Map<String, String> LENIENCY =
      Map.of(
          "audit",
          "overrides: [{id: ACME-01, mode: audit}]\n",
          "exception",
          "exceptions: [{id: EXC-01, policies: [ACME-01], connection: a*, reason: r, owner: o,"
              + " expires: 2026-05-02}]\n");

  private static final String CALLED = "UpdateConnection";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final GateMetrics metrics = new GateMetrics(registry);

  @ParameterizedTest(name = "{0} {2} with {1} is {3}, {4}")
  @CsvSource(
      textBlock =
          """
          HIGH, '',              CREATE, deny, denied
          HIGH, audit,           CREATE, warn, audit
          HIGH, exception,       CREATE, warn, exception
          HIGH, audit exception, CREATE, warn, exception
          HIGH, '',              UPDATE, warn, already_present
          HIGH, audit,           UPDATE, warn, audit
          LOW,  '',              CREATE, warn, warning
          LOW,  audit,           CREATE, warn, warning
          """)
  void aDecisionIsCountedByWhatBecameOfIt(
      String severity, String leniency, Operation operation, String verdict, String mode)
      throws IOException {
    metrics.decided(CALLED, decided(RULE.formatted(severity) + lenient(leniency), operation));
    assertThat(counters("decision"))
        .containsExactlyInAnyOrder(decisions(mode, verdict), findings(mode, "ACME-01"));
  }

  @Test
  void theWorstOfADecisionCountsAndEveryFindingOfItsPolicy() throws IOException {
    // Given
    String rules =
        RULE.formatted("HIGH")
            + "  - {id: ACME-02, title: t, severity: HIGH, condition: 'true', message: m, fix: f}\n"
            + "  - {id: ACME-03, title: t, severity: LOW, condition: 'true', message: m, fix: f}\n"
            + lenient("exception")
            + "overrides: [{id: ACME-02, mode: audit}]\n";

    // When
    metrics.decided(CALLED, decided(rules, Operation.CREATE));

    // Then
    assertThat(counters("decision"))
        .containsExactlyInAnyOrder(
            decisions("audit", "warn"),
            findings("exception", "ACME-01"),
            findings("audit", "ACME-02"),
            findings("warning", "ACME-03"));
  }

  @Test
  void aDecisionWithoutFindingsHasNoMode() throws IOException {
    String rules = RULE.formatted("HIGH").replace("'NETWORK'", "'JDBC'");
    metrics.decided(CALLED, decided(rules, Operation.CREATE));
    assertThat(counters("decision")).containsExactly(decisions("none", "allow"));
  }

  @ParameterizedTest
  @CsvSource({"true,0.0", "false,1.0"})
  void anOutcomeThatIsNotRecordedIsCountedTwice(boolean recorded, String unrecorded) {
    metrics.concluded(CALLED, TestEvents.inDoubt(), recorded);
    assertThat(counters("outcomes"))
        .containsExactlyInAnyOrder(
            "glue_ledger_outcomes_total{kind=\"ChangeInDoubt\",operation=\"UpdateConnection\"} 1.0",
            "glue_ledger_outcomes_unrecorded_total " + unrecorded);
  }

  @Test
  void aChangeThatCannotBeRecordedIsCounted() {
    metrics.notAcknowledged();
    assertThat(counters("appends")).containsExactly("glue_ledger_appends_failed_total 1.0");
  }

  @Test
  void aRefusedCallIsCountedByItsCode() {
    metrics.refused("AccessDeniedException");
    assertThat(counters("calls"))
        .containsExactly("glue_ledger_calls_refused_total{code=\"AccessDeniedException\"} 1.0");
  }

  private static String decisions(String mode, String verdict) {
    return "glue_ledger_decisions_total{mode=\"%s\",operation=\"%s\",verdict=\"%s\"} 1.0"
        .formatted(mode, CALLED, verdict);
  }

  private static String findings(String mode, String policy) {
    return "glue_ledger_decision_findings_total{mode=\"%s\",policy=\"%s\"} 1.0"
        .formatted(mode, policy);
  }

  private List<String> counters(String start) {
    return registry.scrape().lines().filter(l -> l.startsWith("glue_ledger_" + start)).toList();
  }

  private static String lenient(String kinds) {
    StringBuilder leniency = new StringBuilder();
    LENIENCY.forEach((kind, text) -> leniency.append(kinds.contains(kind) ? text : ""));
    return leniency.toString();
  }

  private static ChangeDecided decided(String pack, Operation operation) throws IOException {
    Optional<Definition> definition =
        Optional.of(
            Definition.newBuilder()
                .setConnectionType(clear("NETWORK"))
                .setConnectionProperties(Map.of())
                .build());
    PolicyEngine engine = new PolicyEngine(PackSource.text("acme.yaml", pack).load());
    ProposedChange change =
        new ProposedChange(
            operation,
            "Test",
            TestEvents.connection("archive"),
            "ada",
            definition,
            operation == Operation.UPDATE ? definition : Optional.empty(),
            NOW,
            false);
    return new ChangeJudge(() -> engine).judge(change).recorded(Optional.empty(), NOW);
  }
}

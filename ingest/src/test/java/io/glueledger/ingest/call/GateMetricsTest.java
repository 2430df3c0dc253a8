/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.policy.pack.PackSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the counters sees what was denied, and what passed although it is forbidden. */
class GateMetricsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final String RULE =
      """
      pack: acme
      version: "1"
      policies:
        - {id: ACME-01, title: t, severity: %s, condition: "connection.type == 'NETWORK'", message: m, fix: f}
      """;
  private static final String AUDITED = "overrides: [{id: ACME-01, mode: audit}]\n";
  private static final String EXCEPTION =
      "exceptions: [{id: EXC-01, policies: [ACME-01], connection: a*, reason: r, owner: o, expires: 2026-05-02}]\n";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final GateMetrics metrics = new GateMetrics(registry);

  static Stream<Arguments> decisions() {
    return Stream.of(
        arguments("HIGH", "", Operation.CREATE, "deny", "denied"),
        arguments("HIGH", AUDITED, Operation.CREATE, "warn", "audit"),
        arguments("HIGH", EXCEPTION, Operation.CREATE, "warn", "exception"),
        arguments("HIGH", AUDITED + EXCEPTION, Operation.CREATE, "warn", "exception"),
        arguments("HIGH", "", Operation.UPDATE, "warn", "already_present"),
        arguments("HIGH", AUDITED, Operation.UPDATE, "warn", "audit"),
        arguments("LOW", "", Operation.CREATE, "warn", "warning"),
        arguments("LOW", AUDITED, Operation.CREATE, "warn", "warning"));
  }

  @ParameterizedTest(name = "{0} {2} is {3}, {4}: {1}")
  @MethodSource("decisions")
  void aDecisionIsCountedByWhatBecameOfIt(
      String severity, String leniency, Operation operation, String verdict, String mode)
      throws IOException {
    // Given
    ChangeDecided decision = decided(RULE.formatted(severity) + leniency, operation);

    // When
    metrics.decided(decision);

    // Then
    assertThat(count("glue.ledger.decisions", "verdict", verdict, "mode", mode)).isEqualTo(1);
    assertThat(count("glue.ledger.decision.findings", "policy", "ACME-01", "mode", mode))
        .isEqualTo(1);
    assertThat(registry.find("glue.ledger.decisions").counters()).hasSize(1);
  }

  @Test
  void theWorstOfADecisionCountsAndEveryFindingOfItsPolicy() throws IOException {
    // Given
    ChangeDecided decision =
        decided(
            RULE.formatted("HIGH")
                + "  - {id: ACME-02, title: t, severity: HIGH, condition: 'true', message: m, fix: f}\n"
                + "  - {id: ACME-03, title: t, severity: LOW, condition: 'true', message: m, fix: f}\n"
                + EXCEPTION
                + "overrides: [{id: ACME-02, mode: audit}]\n",
            Operation.CREATE);

    // When
    metrics.decided(decision);

    // Then
    assertThat(count("glue.ledger.decisions", "verdict", "warn", "mode", "audit")).isEqualTo(1);
    assertThat(count("glue.ledger.decision.findings", "policy", "ACME-01", "mode", "exception"))
        .isEqualTo(1);
    assertThat(count("glue.ledger.decision.findings", "policy", "ACME-02", "mode", "audit"))
        .isEqualTo(1);
    assertThat(count("glue.ledger.decision.findings", "policy", "ACME-03", "mode", "warning"))
        .isEqualTo(1);
  }

  @Test
  void aDecisionWithoutFindingsHasNoMode() throws IOException {
    // Given
    ChangeDecided decision =
        decided(RULE.formatted("HIGH").replace("'NETWORK'", "'JDBC'"), Operation.CREATE);

    // When
    metrics.decided(decision);

    // Then
    assertThat(count("glue.ledger.decisions", "verdict", "allow", "mode", "none")).isEqualTo(1);
    assertThat(registry.find("glue.ledger.decision.findings").counters()).isEmpty();
  }

  /** The names that docs/writing-policies.md tells operators to alert on. */
  @Test
  void theNamesAreThoseOfTheDocumentation() throws IOException {
    // Given
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    ChangeDecided decision = decided(RULE.formatted("HIGH") + AUDITED, Operation.CREATE);

    // When
    new GateMetrics(prometheus).decided(decision);

    // Then
    assertThat(prometheus.scrape())
        .contains("glue_ledger_decisions_total{mode=\"audit\",verdict=\"warn\"} 1")
        .contains("glue_ledger_decision_findings_total{mode=\"audit\",policy=\"ACME-01\"} 1");
  }

  private double count(String name, String... tags) {
    return registry.get(name).tags(tags).counter().count();
  }

  private static ChangeDecided decided(String pack, Operation operation) throws IOException {
    Definition definition =
        Definition.newBuilder()
            .setConnectionType(
                Value.newBuilder().setVisibility(Visibility.CLEAR).setText("NETWORK").build())
            .setConnectionProperties(Map.of())
            .build();
    PolicyEngine engine = new PolicyEngine(PackSource.text("acme.yaml", pack).load());
    ProposedChange change =
        new ProposedChange(
            operation,
            "Test",
            new ConnectionId("123456789012", "archive"),
            "ada",
            Optional.of(definition),
            operation == Operation.UPDATE ? Optional.of(definition) : Optional.empty(),
            NOW,
            false);
    return new ChangeJudge(() -> engine).judge(change).recorded(Optional.empty(), NOW);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AppliedException;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.fixture.PolicyDecisions;
import io.glueledger.policy.fixture.SamplePacks;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audit mode, exceptions, what was there before: when a finding that would deny only warns. */
class EffectDowngradeTest {
  private static final String PACK =
      """
      pack: acme
      version: 1
      """;
  private static final String EXCEPTION =
      """
      exceptions:
        - id: EXC-01
          policies: [TLS-03, TLS-04]
          connection: "orders-*"
          catalog: "123456789012"
          reason: the broker is replaced in spring
          owner: team-orders
          expires: 2027-03-01T06:00:00Z
      """;
  private static final Instant BEFORE = Instant.parse("2027-03-01T05:59:59.999Z");
  private static final Instant EXPIRES = Instant.parse("2027-03-01T06:00:00Z");

  @Test
  void anExceptionLetsAFindingPassAndSaysSo() {
    // When
    Decision decision = decide(EXCEPTION, "123456789012", "orders-eu", BEFORE);

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding(decision, "TLS-03"))
        .satisfies(
            finding -> {
              assertThat(finding.getEffect()).isEqualTo(Effect.WARN);
              assertThat(finding.getWouldDeny()).isTrue();
              assertThat(finding.getSeverity()).isEqualTo(Severity.HIGH);
              assertThat(finding.getException())
                  .contains(
                      new AppliedException(
                          "EXC-01", "the broker is replaced in spring", "team-orders", EXPIRES));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012, orders-eu, 2027-03-01T05:59:59.999Z, WARN",
    "123456789012, orders-, 2020-01-01T00:00:00Z, WARN",
    "123456789012, orders-eu, 2027-03-01T06:00:00Z, DENY",
    "123456789012, orders-eu, 2030-01-01T00:00:00Z, DENY",
    "123456789012, orders, 2027-01-01T00:00:00Z, DENY",
    "123456789012, my-orders-eu, 2027-01-01T00:00:00Z, DENY",
    "210987654321, orders-eu, 2027-01-01T00:00:00Z, DENY"
  })
  void anExceptionAppliesToItsConnectionsUntilItExpires(
      String catalog, String name, Instant judgedAt, Verdict expected) {
    // When
    Decision decision = decide(EXCEPTION, catalog, name, judgedAt);

    // Then
    assertThat(decision.verdict()).isEqualTo(expected);
  }

  @Test
  void ofTwoExceptionsTheOneThatLastsLongerIsNamed() {
    // Given
    String two =
        EXCEPTION
            + "  - {id: EXC-02, policies: TLS-03, connection: '*', reason: r, owner: o, expires:"
            + " 2028-01-01}\n";

    // When
    Decision decision = decide(two, "123456789012", "orders-eu", BEFORE);

    // Then
    assertThat(finding(decision, "TLS-03").getException())
        .map(AppliedException::getId)
        .contains("EXC-02");
  }

  @Test
  void anExceptionDoesNotCoverAPolicyThatFails() {
    // Given
    String failing =
        """
        policies:
          - id: ACME-01
            title: t
            severity: LOW
            condition: connection.properties['NONE'] == ''
            message: m
            fix: f
        exceptions:
          - {id: EXC-01, policies: [ACME-01, TLS-03], connection: '*', reason: r, owner: o, expires: 2028-01-01}
        """;

    // When
    Decision decision = decide(failing, "123456789012", "orders-eu", BEFORE);

    // Then
    assertThat(finding(decision, "ACME-01").getEffect()).isEqualTo(Effect.DENY);
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void auditModeRecordsWhatWouldHaveBeenDenied() {
    // When
    Decision decision =
        decide("overrides: [{id: TLS-03, mode: audit}]\n", "123456789012", "orders-eu", BEFORE);

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding(decision, "TLS-03"))
        .satisfies(
            finding -> {
              assertThat(finding.getEffect()).isEqualTo(Effect.WARN);
              assertThat(finding.getEnforcement()).isEqualTo(Enforcement.AUDIT);
              assertThat(finding.getWouldDeny()).isTrue();
              assertThat(finding.getException()).isEmpty();
            });
  }

  @Test
  void anAuditedPolicyThatOnlyWarnsWouldNotDeny() {
    // When
    Decision decision =
        decide(
            "overrides: [{id: TLS-03, mode: audit, severity: LOW}]\n",
            "123456789012",
            "orders-eu",
            BEFORE);

    // Then
    assertThat(finding(decision, "TLS-03").getWouldDeny()).isFalse();
    assertThat(finding(decision, "TLS-03").getEnforcement()).isEqualTo(Enforcement.AUDIT);
  }

  @Test
  void anAuditedPolicyThatFailsDoesNotDeny() {
    // Given
    String failing =
        """
        overrides: [{id: TLS-03, mode: audit}]
        policies:
          - id: ACME-01
            title: t
            severity: LOW
            mode: audit
            condition: connection.properties['NONE'] == ''
            message: m
            fix: f
        """;

    // When
    Decision decision = decide(failing, "123456789012", "orders-eu", BEFORE);

    // Then
    assertThat(finding(decision, "ACME-01").getEffect()).isEqualTo(Effect.WARN);
    assertThat(finding(decision, "ACME-01").getWouldDeny()).isTrue();
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
  }

  @Test
  void whatWasThereBeforeWouldHaveDenied() {
    // Given
    ProposedChange update =
        new ProposedChange(
            Operation.UPDATE,
            "UpdateConnection",
            new ConnectionId("123456789012", "orders"),
            "ada",
            Optional.of(SampleEngines.OPEN),
            Optional.of(SampleEngines.OPEN),
            BEFORE,
            false);

    // When
    Decision decision = PolicyDecisions.decide(engine("policies: []\n"), update);

    // Then
    assertThat(finding(decision, "TLS-03").getAlreadyPresent()).isTrue();
    assertThat(finding(decision, "TLS-03").getWouldDeny()).isTrue();
  }

  @Test
  void aPolicyThatIsOffFindsNothing() {
    // When
    Decision decision =
        decide(
            "overrides: [{id: TLS-03, off: 'not for us, SEC-1'}]\n",
            "123456789012",
            "orders-eu",
            BEFORE);

    // Then
    assertThat(decision.findings()).noneMatch(finding -> finding.getPolicyId().equals("TLS-03"));
  }

  private static Finding finding(Decision decision, String id) {
    return decision.findings().stream()
        .filter(finding -> finding.getPolicyId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Decision decide(String members, String catalog, String name, Instant judgedAt) {
    return PolicyDecisions.decide(
        engine(members),
        new ProposedChange(
            Operation.CREATE,
            "CreateConnection",
            new ConnectionId(catalog, name),
            "ada",
            Optional.of(SampleEngines.OPEN),
            Optional.empty(),
            judgedAt,
            false));
  }

  private static PolicyEngine engine(String members) {
    return new PolicyEngine(SamplePacks.withBuiltIn("acme.yaml", PACK + members));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.ProposedChanges.creating;
import static io.glueledger.policy.fixture.ProposedChanges.updating;
import static io.glueledger.policy.fixture.SampleEngines.OPEN;
import static io.glueledger.policy.fixture.SampleEngines.acme;
import static io.glueledger.policy.fixture.SampleEngines.builtInAnd;
import static io.glueledger.policy.fixture.SampleEngines.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AppliedException;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.SampleEngines;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audit mode, exceptions, what was there before: when a finding that would deny only warns. */
class EffectDowngradeTest {
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

  /** A policy that fails, and more of its members. */
  private static final String FAILING =
      """
      policies:
        - {id: ACME-01, title: t, severity: LOW, message: m, fix: f, condition: "connection.properties['NONE'] == ''"%s}
      """;

  private static final ConnectionId ORDERS_EU = new ConnectionId("123456789012", "orders-eu");
  private static final Instant EXPIRES = Instant.parse("2027-03-01T06:00:00Z");
  private static final Instant BEFORE = EXPIRES.minusMillis(1);

  @Test
  void anExceptionLetsAFindingPassAndSaysSo() {
    assertThat(finding("TLS-03", decide(EXCEPTION)))
        .returns(Effect.WARN, Finding::getEffect)
        .returns(true, Finding::getWouldDeny)
        .returns(Severity.HIGH, Finding::getSeverity)
        .extracting(finding -> finding.getException().orElseThrow())
        .isEqualTo(
            new AppliedException(
                "EXC-01", "the broker is replaced in spring", "team-orders", EXPIRES));
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
    Decision decision =
        SampleEngines.decide(
            builtInAnd(EXCEPTION), creating(new ConnectionId(catalog, name), OPEN, judgedAt));
    assertThat(decision.verdict()).isEqualTo(expected);
  }

  @Test
  void ofTwoExceptionsTheOneThatLastsLongerIsNamed() {
    String two =
        EXCEPTION
            + "  - {id: EXC-02, policies: TLS-03, connection: '*', reason: r, owner: o, expires:"
            + " 2028-01-01}\n";
    assertThat(finding("TLS-03", decide(two)).getException())
        .map(AppliedException::getId)
        .contains("EXC-02");
  }

  /** The one that lasts longest counts, and of these the first by id. */
  @ParameterizedTest
  @CsvSource({
    "2090-01-01, 2091-01-01, EXC-B",
    "2091-01-01, 2090-01-01, EXC-A",
    "2090-01-01, 2090-01-01, EXC-A"
  })
  void ofSeveralExceptionsOneCounts(String ofA, String ofB, String chosen) {
    PolicyEngine engine =
        acme(
            """
            policies:
              - {id: ACME-01, title: t, severity: HIGH, condition: 'true', message: m, fix: f}
            exceptions:
              - {id: EXC-B, policies: [ACME-01], connection: '*', reason: r, owner: o, expires: %s}
              - {id: EXC-A, policies: [ACME-01], connection: '*', reason: r, owner: o, expires: %s}
            """
                .formatted(ofB, ofA));
    Finding finding = only(SampleEngines.decide(engine, creating(OPEN)));
    assertThat(finding.getException()).map(AppliedException::getId).contains(chosen);
  }

  @Test
  void anExceptionDoesNotCoverAPolicyThatFails() {
    Decision decision =
        decide(
            FAILING.formatted("")
                + """
                exceptions:
                  - {id: EXC-01, policies: [ACME-01, TLS-03], connection: '*', reason: r, owner: o, expires: 2028-01-01}
                """);
    assertThat(finding("ACME-01", decision).getEffect()).isEqualTo(Effect.DENY);
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void auditModeRecordsWhatWouldHaveBeenDenied() {
    Decision decision = decide("overrides: [{id: TLS-03, mode: audit}]\n");
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding("TLS-03", decision))
        .returns(Effect.WARN, Finding::getEffect)
        .returns(Enforcement.AUDIT, Finding::getEnforcement)
        .returns(true, Finding::getWouldDeny)
        .returns(Optional.empty(), Finding::getException);
  }

  @Test
  void anAuditedPolicyThatOnlyWarnsWouldNotDeny() {
    Decision decision = decide("overrides: [{id: TLS-03, mode: audit, severity: LOW}]\n");
    assertThat(finding("TLS-03", decision))
        .returns(false, Finding::getWouldDeny)
        .returns(Enforcement.AUDIT, Finding::getEnforcement);
  }

  @Test
  void anAuditedPolicyThatFailsDoesNotDeny() {
    Decision decision =
        decide("overrides: [{id: TLS-03, mode: audit}]\n" + FAILING.formatted(", mode: audit"));
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding("ACME-01", decision))
        .returns(Effect.WARN, Finding::getEffect)
        .returns(true, Finding::getWouldDeny);
  }

  @Test
  void whatWasThereBeforeWouldHaveDenied() {
    Decision decision = SampleEngines.decide(SampleEngines.builtIn(), updating(OPEN, OPEN));
    assertThat(finding("TLS-03", decision))
        .returns(true, Finding::getAlreadyPresent)
        .returns(true, Finding::getWouldDeny);
  }

  @Test
  void aPolicyThatIsOffFindsNothing() {
    Decision decision = decide("overrides: [{id: TLS-03, off: 'not for us, SEC-1'}]\n");
    assertThat(decision.findings()).noneMatch(finding -> finding.getPolicyId().equals("TLS-03"));
  }

  private static Finding finding(String id, Decision decision) {
    return decision.findings().stream()
        .filter(finding -> finding.getPolicyId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** On a create of orders-eu, before the exception expires. */
  private static Decision decide(String members) {
    return SampleEngines.decide(builtInAnd(members), creating(ORDERS_EU, OPEN, BEFORE));
  }
}

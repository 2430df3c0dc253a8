/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.PolicyCase;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.testkit.TestResources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code rules.cases.yaml}, from request to finding. */
class RuleCasesTest {
  static Stream<Named<PolicyCase>> cases() {
    String text = TestResources.text(RuleCasesTest.class, "rules.cases.yaml");
    return CaseFile.read("rules.cases.yaml", text).stream().map(one -> Named.of(one.name(), one));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theDecisionIsAsExpected(PolicyCase one) {
    assertThat(CaseRun.run(BuiltInPolicies.SET, List.of(one)).get(0).differences()).isEmpty();
  }

  @Test
  void whatIsOffUntilSetFindsNothing() {
    CaseResult unset =
        run(
            builtIn(),
            """
            cases:
              - name: unset
                definition: {ConnectionType: JDBC, ConnectionProperties: {HOST: db.example.net, JDBC_DRIVER_JAR_URI: s3://any/d.jar}}
                expect: {lacks: [NET-02, SUP-01, CHG-04]}
            """);
    assertThat(unset.differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.corp.example.com | b.corp.example.com | orders | orders | MEDIUM
          a.corp.example.com | db.example.net     | orders | orders | HIGH
          a.corp.example.com | db.example.net     | orders | other  | MEDIUM
          a.c1.eu-central-1.rds.amazonaws.com | a.c9.eu-central-1.rds.amazonaws.com | orders | orders | HIGH
          acme.snowflakecomputing.com | evil.snowflakecomputing.com | orders | orders | HIGH
          shop.co.uk         | evil.co.uk         | orders | orders | HIGH
          10.0.0.1           | 10.0.0.2           | orders | orders | HIGH
          db                 | other              | orders | orders | HIGH
          """)
  void credentialsThatWouldGoToANewDomainMakeItWorse(
      String from, String to, String secretBefore, String secretNow, Severity severity) {
    CaseResult moved =
        run(
            BuiltInPolicies.SET,
            """
            cases:
              - name: moved
                previous: {ConnectionType: JDBC, ConnectionProperties: {HOST: %s, SECRET_ID: %s}}
                definition: {ConnectionType: JDBC, ConnectionProperties: {HOST: %s, SECRET_ID: %s}}
                expect: {contains: [CHG-02 ConnectionProperties.HOST]}
            """
                .formatted(from, secretBefore, to, secretNow));
    assertThat(moved.decision().findings())
        .filteredOn(finding -> finding.getPolicyId().equals("CHG-02"))
        .filteredOn(finding -> finding.getField().orElse("").endsWith("HOST"))
        .singleElement()
        .returns(severity, Finding::getSeverity)
        .returns(severity == Severity.HIGH ? Effect.DENY : Effect.WARN, Finding::getEffect)
        .matches(finding -> finding.getReason().contains("from " + from + " to " + to));
  }

  private static CaseResult run(PolicyEngine engine, String cases) {
    return CaseRun.run(engine, CaseFile.read("a.cases.yaml", cases)).get(0);
  }
}

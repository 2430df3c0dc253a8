/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Severity;
import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.PolicyCase;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.SamplePacks;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code rules.cases.yaml}, from request to finding. */
class RuleCasesTest {
  private static final String SETTINGS =
      """
      pack: settings
      version: 1
      home: {account: "123456789012", region: eu-central-1}
      overrides:
        - {id: NET-02, parameters: {allowedDomains: [corp.example.com]}}
        - {id: SUP-01, parameters: {approvedLocations: [corp-drivers, s3://shared/corp]}}
        - {id: CHG-04, parameters: {requiredTags: [owner]}}
        - {id: SEC-07, parameters: {accounts: ["999999999999"]}}
        - {id: SEC-08, parameters: {knownKeys: [corp.*]}}
      """;
  private static final PolicyEngine ENGINE =
      new PolicyEngine(SamplePacks.withBuiltIn("settings.yaml", SETTINGS));

  static Stream<Named<PolicyCase>> cases() throws IOException {
    try (InputStream file = RuleCasesTest.class.getResourceAsStream("rules.cases.yaml")) {
      assertThat(file).isNotNull();
      return CaseFile.read("rules.cases.yaml", new String(file.readAllBytes(), UTF_8)).stream()
          .map(one -> Named.of(one.name(), one));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theDecisionIsAsExpected(PolicyCase one) {
    // When
    List<CaseResult> results = CaseRun.run(ENGINE, List.of(one));

    // Then
    assertThat(results)
        .singleElement()
        .satisfies(result -> assertThat(result.differences()).isEmpty());
  }

  @Test
  void whatIsOffUntilSetFindsNothing() {
    // Given
    String unset =
        """
        cases:
          - name: unset
            definition: {ConnectionType: JDBC, ConnectionProperties: {HOST: db.example.net, JDBC_DRIVER_JAR_URI: s3://any/d.jar}}
            expect: {lacks: [NET-02, SUP-01, CHG-04]}
        """;
    PolicyEngine plain =
        new PolicyEngine(SamplePacks.withBuiltIn("a.yaml", "pack: a\nversion: 1\npolicies: []\n"));

    // When
    List<CaseResult> results = CaseRun.run(plain, CaseFile.read("unset.cases.yaml", unset));

    // Then
    assertThat(results).allMatch(CaseResult::passed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.corp.example.com|b.corp.example.com|orders|orders|MEDIUM",
        "a.corp.example.com|db.example.net|orders|orders|HIGH",
        "a.corp.example.com|db.example.net|orders|other|MEDIUM",
        "a.c1.eu-central-1.rds.amazonaws.com|a.c9.eu-central-1.rds.amazonaws.com|orders|orders|HIGH",
        "acme.snowflakecomputing.com|evil.snowflakecomputing.com|orders|orders|HIGH",
        "shop.co.uk|evil.co.uk|orders|orders|HIGH",
        "10.0.0.1|10.0.0.2|orders|orders|HIGH",
        "db|other|orders|orders|HIGH"
      })
  void credentialsThatWouldGoToANewDomainMakeItWorse(
      String from, String to, String secretBefore, String secretNow, Severity severity) {
    // Given
    String text =
        """
        cases:
          - name: moved
            previous: {ConnectionType: JDBC, ConnectionProperties: {HOST: %s, SECRET_ID: %s}}
            definition: {ConnectionType: JDBC, ConnectionProperties: {HOST: %s, SECRET_ID: %s}}
            expect: {contains: [CHG-02 ConnectionProperties.HOST]}
        """
            .formatted(from, secretBefore, to, secretNow);

    // When
    List<CaseResult> results = CaseRun.run(ENGINE, CaseFile.read("moved.cases.yaml", text));

    // Then
    assertThat(results.get(0).decision().findings())
        .filteredOn(finding -> finding.getPolicyId().equals("CHG-02"))
        .filteredOn(finding -> finding.getField().orElse("").endsWith("HOST"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getSeverity()).isEqualTo(severity);
              assertThat(finding.getEffect())
                  .isEqualTo(severity == Severity.HIGH ? Effect.DENY : Effect.WARN);
              assertThat(finding.getReason()).contains("from " + from + " to " + to);
            });
  }
}

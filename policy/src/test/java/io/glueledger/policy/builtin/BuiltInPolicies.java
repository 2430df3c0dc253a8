/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.policy.cases.GivenConnection;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionNotation;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.fixture.SampleEngines;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** What the built-in pack finds in creates, and how its findings are written in tables. */
final class BuiltInPolicies {
  /** With values for those policies that are off until they are set. */
  static final PolicyEngine SET =
      SampleEngines.builtInAnd(
          """
          home: {account: "123456789012", region: eu-central-1}
          overrides:
            - {id: NET-02, parameters: {allowedDomains: [corp.example.com]}}
            - {id: SUP-01, parameters: {approvedLocations: [corp-drivers, s3://shared/corp]}}
            - {id: CHG-04, parameters: {requiredTags: [owner]}}
            - {id: SEC-07, parameters: {accounts: ["999999999999"]}}
            - {id: SEC-08, parameters: {knownKeys: [corp.*]}}
            - {id: TLS-01, parameters: {knownParameters: [corpTracing]}}
          """);

  private BuiltInPolicies() {}

  /** Of a connection, written as {@link DefinitionNotation} has it. */
  static Decision decide(String definition) {
    return SampleEngines.decide(
        builtIn(), ProposedChanges.creating(DefinitionNotation.definition(definition)));
  }

  /** Of a connection as a caller sends it, in what the redactor leaves of it. */
  static Decision decide(String type, Map<String, String> properties) {
    ConnectionInput input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType(type)
            .physicalConnectionRequirements(r -> r.subnetId("subnet-1").securityGroupIdList("sg-1"))
            .connectionPropertiesWithStrings(properties)
            .build();
    return SampleEngines.decide(
        builtIn(),
        ProposedChanges.creating(
            new GivenConnection(input, Map.of()).redacted(ProposedChanges.ORDERS)));
  }

  /** Fails unless exactly this is found in a connection of the notation. */
  static void assertFindings(String definition, String expected) {
    assertFindings(decide(definition), expected);
  }

  /**
   * Each finding as {@code ID SEVERITY EFFECT field}, with semicolons between them; {@code -} for
   * none. A field without a point is one of ConnectionProperties.
   */
  static void assertFindings(Decision decision, String expected) {
    assertThat(decision.findings())
        .map(BuiltInPolicies::inShort)
        .containsExactlyInAnyOrder(
            Stream.of(expected.split("; *", -1))
                .filter(finding -> !finding.equals("-"))
                .toArray(String[]::new));
    assertThat(decision.findings())
        .noneMatch(finding -> finding.getReason().isBlank() || finding.getReason().contains("{{"))
        .noneMatch(finding -> finding.getFix().isBlank() || finding.getFix().contains("{{"))
        .noneMatch(finding -> finding.getControls().isEmpty());
    Verdict verdict =
        expected.contains(" DENY ")
            ? Verdict.DENY
            : expected.equals("-") ? Verdict.ALLOW : Verdict.WARN;
    assertThat(decision.verdict()).isEqualTo(verdict);
  }

  private static String inShort(Finding finding) {
    String field = finding.getField().orElse("-").replaceFirst("^ConnectionProperties\\.", "");
    return "%s %s %s %s"
        .formatted(finding.getPolicyId(), finding.getSeverity(), finding.getEffect(), field);
  }
}

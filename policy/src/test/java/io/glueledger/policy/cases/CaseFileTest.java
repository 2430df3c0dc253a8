/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.event.Operation;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.SamplePacks;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFileTest {
  private static final String ONE =
      """
      cases:
        - name: no TLS
          connection: orders
          catalog: "210987654321"
          principal: ada
          strict: true
          judgedAt: 2027-05-01T00:00:00Z
          definition:
            ConnectionType: KAFKA
            ConnectionProperties: {KAFKA_SSL_ENABLED: "false", KAFKA_SASL_MECHANISM: GSSAPI}
            PhysicalConnectionRequirements: {SubnetId: s, SecurityGroupIdList: [sg-1]}
          expect:
            verdict: DENY
            findings: [TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED]
      """;

  private final PolicyEngine engine =
      new PolicyEngine(SamplePacks.withBuiltIn("a.yaml", "pack: a\nversion: 1\npolicies: []\n"));

  @Test
  void readsEveryMember() {
    // When
    List<PolicyCase> cases = CaseFile.read("a.cases.yaml", ONE);

    // Then
    assertThat(cases)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("no TLS");
              assertThat(one.at()).hasToString("a.cases.yaml:2:11");
              assertThat(one.operation()).isEqualTo(Operation.CREATE);
              assertThat(one.connection().getCatalogId()).isEqualTo("210987654321");
              assertThat(one.connection().getName()).isEqualTo("orders");
              assertThat(one.principal()).isEqualTo("ada");
              assertThat(one.strict()).isTrue();
              assertThat(one.judgedAt()).isEqualTo(Instant.parse("2027-05-01T00:00:00Z"));
            });
  }

  @Test
  void aCaseThatIsAsExpectedPasses() {
    // When
    List<CaseResult> results = CaseRun.run(engine, CaseFile.read("a.cases.yaml", ONE));

    // Then
    assertThat(results).singleElement().matches(CaseResult::passed);
  }

  static Stream<Arguments> different() {
    return Stream.of(
        arguments(
            ONE.replace("verdict: DENY", "verdict: ALLOW"), "the verdict is DENY, expected ALLOW"),
        arguments(
            ONE.replace("[TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED]", "[TLS-04]"),
            "expected and not found: TLS-04"),
        arguments(
            ONE.replace("[TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED]", "[]"),
            "found and not expected: TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED"),
        arguments(
            ONE.replace("findings: [TLS-03 C", "contains: [TLS-03 D"),
            "expected and not found: TLS-03 DonnectionProperties.KAFKA_SSL_ENABLED"),
        arguments(
            ONE.replace("findings:", "lacks:"),
            "found and not expected: TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("different")
  void saysWhatIsOtherwise(String text, String difference) {
    // When
    List<CaseResult> results = CaseRun.run(engine, CaseFile.read("a.cases.yaml", text));

    // Then
    assertThat(results.get(0).passed()).isFalse();
    assertThat(results.get(0).differences()).contains(difference);
  }

  @Test
  void aPolicyThatFailsIsNeverAsExpected() {
    // Given
    PolicyEngine failing =
        new PolicyEngine(
            SamplePacks.withBuiltIn(
                "a.yaml",
                """
                pack: a
                version: "1"
                policies:
                  - id: ACME-01
                    title: t
                    severity: HIGH
                    condition: connection.properties['HOST'] == 'h'
                    message: m
                    fix: f
                """));
    String expectsIt = ONE.replace("findings: [TLS-03 C", "contains: [ACME-01, TLS-03 C");

    // When
    List<CaseResult> results = CaseRun.run(failing, CaseFile.read("a.cases.yaml", expectsIt));

    // Then
    assertThat(results.get(0).differences())
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .startsWith("failed: ACME-01. This policy could not be evaluated");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("- a", "the file must be a map, not a list"),
        arguments("cases: []", "there are no cases"),
        arguments("cases: [x]", "cases[0]: must be a map, not a value"),
        arguments(
            ONE.replace("SubnetId", "SubnetID"),
            "a.cases.yaml:11:40: case no TLS: PhysicalConnectionRequirements.SubnetID is not a"
                + " member that Glue has here; did you mean SubnetId?\n"
                + "  hint: Take it out or correct its name."),
        arguments(
            ONE.replace("ConnectionType: KAFKA", "Description: d"), "ConnectionType is missing"),
        arguments(
            ONE.replace("[sg-1]", ""),
            "PhysicalConnectionRequirements.SecurityGroupIdList must have a value"),
        arguments(ONE.replace("[sg-1]", "sg-1"), "SecurityGroupIdList must be a list, not a value"),
        arguments(
            ONE.replace("{SubnetId: s, SecurityGroupIdList: [sg-1]}", "none"),
            "PhysicalConnectionRequirements must be a map, not a value"),
        arguments(
            ONE.replace("KAFKA_SASL_MECHANISM: GSSAPI", "KAFKA_SASL_MECHANISM: [GSSAPI]"),
            "ConnectionProperties.KAFKA_SASL_MECHANISM must be one value, not a list"),
        arguments(ONE.replace("verdict: DENY", "verdict: NO"), "verdict is NO"),
        arguments(ONE.replace("expect:", "expects:"), "expects is not a key here"),
        arguments(ONE.replace("2027-05-01T00:00:00Z", "May"), "judgedAt is no instant"),
        arguments(
            ONE.replace("    verdict: DENY\n", "")
                .replace("    findings: [TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED]\n", "")
                .replace("expect:", "expect: {}"),
            "nothing is expected"),
        arguments(
            ONE + ONE.substring(ONE.indexOf("  - name")),
            "the name is already used at a.cases.yaml:2:11"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrong")
  void saysWhatIsWrongAndWhere(String text, String message) {
    // When
    InvalidFileException thrown =
        catchThrowableOfType(InvalidFileException.class, () -> CaseFile.read("a.cases.yaml", text));

    // Then
    assertThat(thrown).hasMessageContaining(message);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static io.glueledger.policy.fixture.SampleEngines.builtInAnd;
import static io.glueledger.policy.fixture.SamplePacks.assertSays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import io.glueledger.policy.engine.PolicyEngine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases as files have them, and what comes of them; arrows stand for ends of lines. */
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

  @Test
  void readsEveryMember() {
    assertThat(CaseFile.read("a.cases.yaml", ONE))
        .singleElement()
        .returns("no TLS", PolicyCase::name)
        .returns("a.cases.yaml:2:11", one -> one.at().toString())
        .returns(Operation.CREATE, PolicyCase::operation)
        .returns(new ConnectionId("210987654321", "orders"), PolicyCase::connection)
        .returns("ada", PolicyCase::principal)
        .returns(true, PolicyCase::strict)
        .returns(Instant.parse("2027-05-01T00:00:00Z"), PolicyCase::judgedAt);
  }

  @Test
  void whatACaseDoesNotSayIsUsual() {
    String little =
        """
        cases:
          - name: little
            previous: {ConnectionType: NETWORK}
            definition: {ConnectionType: NETWORK}
            expect: {verdict: WARN}
        """;
    assertThat(CaseFile.read("a.cases.yaml", little))
        .singleElement()
        .returns(Operation.UPDATE, PolicyCase::operation)
        .returns(new ConnectionId(PolicyCase.USUAL_CATALOG, "case"), PolicyCase::connection)
        .returns("case", PolicyCase::principal)
        .returns(false, PolicyCase::strict)
        .returns(PolicyCase.USUAL_TIME, PolicyCase::judgedAt);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE, CreateConnection",
    "UPDATE, UpdateConnection",
    "TAG, TagResource",
    "UNTAG, UntagResource"
  })
  void anOperationIsOneOfGluesActions(String operation, String action) {
    String text = ONE.replace("strict: true", "operation: " + operation);
    assertThat(CaseFile.read("a.cases.yaml", text))
        .map(one -> one.change().action())
        .containsExactly(action);
  }

  @Test
  void aConnectionThatMayHoldSecretsIsNeverPrinted() {
    assertThat(CaseFile.read("a.cases.yaml", ONE).get(0).definition())
        .hasToString("GivenConnection of type KAFKA");
  }

  @Test
  void aCaseThatIsAsExpectedPasses() {
    assertThat(run(builtIn(), ONE)).singleElement().matches(CaseResult::passed);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verdict: DENY | verdict: ALLOW | the verdict is DENY, expected ALLOW
          [TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED] | [TLS-04] | expected and not found: TLS-04
          [TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED] | []       | found and not expected: TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED
          findings: [TLS-03 C | contains: [TLS-03 D | expected and not found: TLS-03 DonnectionProperties.KAFKA_SSL_ENABLED
          findings:           | lacks:              | found and not expected: TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED
          """)
  void saysWhatIsOtherwise(String right, String wrong, String difference) {
    CaseResult result = run(builtIn(), ONE.replace(right, wrong)).get(0);
    assertThat(result.passed()).isFalse();
    assertThat(result.differences()).contains(difference);
  }

  @Test
  void aPolicyThatFailsIsNeverAsExpected() {
    PolicyEngine failing =
        builtInAnd(
            """
            policies:
              - {id: ACME-01, title: t, severity: HIGH, message: m, fix: f, condition: "connection.properties['HOST'] == 'h'"}
            """);
    String expectsIt = ONE.replace("findings: [TLS-03 C", "contains: [ACME-01, TLS-03 C");
    assertThat(run(failing, expectsIt).get(0).differences())
        .singleElement(STRING)
        .startsWith("failed: ACME-01. This policy could not be evaluated");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - a        | the file must be a map, not a list
          cases: []  | there are no cases
          cases: [x] | cases[0]: must be a map, not a value
          """)
  void saysWhatIsWrongWithAFile(String text, String message) {
    assertSays(message, () -> CaseFile.read("a.cases.yaml", text));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SubnetId                     | SubnetID        | a.cases.yaml:11:40: case no TLS: PhysicalConnectionRequirements.SubnetID is not a member that Glue has here; did you mean SubnetId? / hint: Take it out or correct its name.
          ConnectionType: KAFKA        | Description: d  | ConnectionType is missing
          [sg-1]                       | ''              | PhysicalConnectionRequirements.SecurityGroupIdList must have a value
          [sg-1]                       | sg-1            | SecurityGroupIdList must be a list, not a value
          {SubnetId: s, SecurityGroupIdList: [sg-1]} | none | PhysicalConnectionRequirements must be a map, not a value
          KAFKA_SASL_MECHANISM: GSSAPI | KAFKA_SASL_MECHANISM: [GSSAPI] | ConnectionProperties.KAFKA_SASL_MECHANISM must be one value, not a list
          verdict: DENY                | verdict: NO     | verdict is NO
          expect:                      | expects:        | expects is not a key here
          2027-05-01T00:00:00Z         | May             | judgedAt is no instant
          expect:→      verdict: DENY→      findings: [TLS-03 ConnectionProperties.KAFKA_SSL_ENABLED] | expect: {} | nothing is expected
          """)
  void saysWhatIsWrongWithACaseAndWhere(String right, String wrong, String message) {
    String text = ONE.replace(right.replace('→', '\n'), wrong);
    assertThat(text).isNotEqualTo(ONE);
    assertSays(message, () -> CaseFile.read("a.cases.yaml", text));
  }

  @Test
  void aNameIsThereOnce() {
    assertSays(
        "the name is already used at a.cases.yaml:2:11",
        () -> CaseFile.read("a.cases.yaml", ONE + ONE.substring(ONE.indexOf("  - name"))));
  }

  private static List<CaseResult> run(PolicyEngine engine, String text) {
    return CaseRun.run(engine, CaseFile.read("a.cases.yaml", text));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.ProposedChanges.change;
import static io.glueledger.policy.fixture.ProposedChanges.creating;
import static io.glueledger.policy.fixture.SampleEngines.OPEN;
import static io.glueledger.policy.fixture.SampleEngines.acme;
import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static io.glueledger.policy.fixture.SampleEngines.decide;
import static io.glueledger.policy.fixture.SampleEngines.only;
import static io.glueledger.policy.fixture.SampleEngines.policy;
import static io.glueledger.testkit.events.TestEvents.clear;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.SamplePacks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyEngineTest {
  private static final Definition DIRTY =
      definition(
          "kafka KAFKA_SSL_ENABLED=false KAFKA_SASL_MECHANISM=PLAIN KAFKA_SASL_PLAIN_PASSWORD=?"
              + " KAFKA_SKIP_CUSTOM_CERT_VALIDATION=true KAFKA_CLIENT_KEY_PASSWORD=?");

  @Test
  void aCleanDefinitionIsAllowed() {
    assertThat(decide(builtIn(), creating(definition("kafka"))))
        .isEqualTo(
            new Decision(
                Verdict.ALLOW,
                List.of(),
                SamplePacks.builtIn().hash(),
                PolicyEngine.ENGINE_VERSION));
  }

  @Test
  void deletesAreNeverJudged() {
    assertThat(decide(policy("condition: 'true'"), change(Operation.DELETE, OPEN, null, false)))
        .returns(Verdict.ALLOW, Decision::verdict)
        .returns(List.of(), Decision::findings);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a list by its name       | connection.present.filter(key, key.contains('SSL'))
          a list of constants      | ['KAFKA_SSL_ENABLED']
          a map by its name        | connection.properties
          a map that is worked out | true ? connection.properties : connection.tags
          """)
  void eachTriesTheItemsOfAListAndTheKeysOfAMap(String name, String each) {
    PolicyEngine engine =
        policy(
            "condition: item == 'KAFKA_SSL_ENABLED' → message: '{{ item }}' → each: \"%s\""
                .formatted(each));
    assertThat(reason(engine, OPEN)).isEqualTo("KAFKA_SSL_ENABLED");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          change.operation    | CREATE
          change.action       | CreateConnection
          change.principal    | ada
          change.catalog      | 123456789012
          change.name         | orders
          string(change.time) | 2026-11-22T10:15:00Z
          previous.type + string(previous.known) + previous.switches['KAFKA_SSL_ENABLED'] | falseabsent
          connection.type + connection.family | KAFKAstream
          """)
  void anExpressionSeesTheChange(String expression, String value) {
    PolicyEngine engine = policy("condition: 'true' → message: \"{{ " + expression + " }}\"");
    assertThat(reason(engine, OPEN)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"UPDATE, WARN", "TAG, ALLOW", "CREATE, ALLOW"})
  void aPolicyJudgesOnlyItsOperations(Operation operation, Verdict expected) {
    PolicyEngine engine = policy("condition: 'true' → operations: [UPDATE]");
    assertThat(decide(engine, change(operation, OPEN, OPEN, false)).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "types: [JDBC], ALLOW",
    "types: [KAFKA], WARN",
    "families: [database], ALLOW",
    "types: [JDBC] → families: [stream], WARN"
  })
  void aPolicyJudgesOnlyItsTypesAndFamilies(String scope, Verdict expected) {
    PolicyEngine engine = policy("condition: 'true' → " + scope);
    assertThat(decide(engine, creating(OPEN)).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          condition: 'true' → severity: HIGH                | DENY
          condition: 'true' → severity: HIGH → effect: warn | WARN
          condition: 'true' → variants: [{when: connection.type == 'KAFKA', severity: CRITICAL}] | DENY
          """)
  void severityChoosesTheEffectUnlessThePackDoes(String policy, Verdict expected) {
    assertThat(decide(policy(policy), creating(OPEN)).verdict()).isEqualTo(expected);
  }

  @Test
  void textsOfCallersCannotDriveATerminal() {
    Definition definition =
        DefinitionBuilder.of("JDBC").with("HOST", clear("a\u001b[31m\nb\u202ec")).build();
    PolicyEngine engine =
        policy("condition: 'true' → message: \"{{ connection.properties['HOST'] }}\"");
    assertThat(reason(engine, definition)).isEqualTo("a [31m b c");
  }

  @Test
  void theControlsOfAllItsGroupsAreInAFindingEachOnce() {
    PolicyEngine engine =
        acme(
            """
            controls: {A: [SOC 2 CC6.3, PCI 7.2], B: [PCI 7.2, NIST AC-6], C: [NIST CM-3]}
            policies:
              - {id: ACME-01, title: t, severity: LOW, condition: 'true', message: m, fix: f, controls: [A, B]}
            """);
    assertThat(only(decide(engine, creating(OPEN))).getControls())
        .containsExactly("SOC 2 CC6.3", "PCI 7.2", "NIST AC-6");
  }

  @Test
  void theWorstFindingsComeFirst() {
    assertThat(decide(builtIn(), creating(DIRTY)).findings())
        .map(Finding::getPolicyId)
        .containsExactly("AUTH-01", "SEC-02", "TLS-03", "TLS-04", "SEC-03");
  }

  @Test
  void equalJudgementsGiveEqualDecisions() {
    PolicyEngine kept = new PolicyEngine(SamplePacks.readBack(SamplePacks.builtIn()));
    assertThat(decide(kept, creating(DIRTY))).isEqualTo(decide(builtIn(), creating(DIRTY)));
  }

  private static String reason(PolicyEngine engine, Definition definition) {
    return only(decide(engine, creating(definition))).getReason();
  }
}

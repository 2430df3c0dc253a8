/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.engine.SampleEngines.OPEN;
import static io.glueledger.policy.engine.SampleEngines.builtIn;
import static io.glueledger.policy.engine.SampleEngines.engine;
import static io.glueledger.policy.engine.SampleEngines.kafka;
import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.policy.pack.model.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyEngineTest {
  @Test
  void aCleanDefinitionIsAllowed() throws IOException {
    // When
    Decision decision = decide(builtIn(), ProposedChanges.create(kafka().build()));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(decision.packHash()).isEqualTo(PackSource.builtIn().load().hash());
    assertThat(decision.engineVersion()).isEqualTo(PolicyEngine.ENGINE_VERSION);
  }

  @Test
  void deletesAreNeverJudged() {
    // Given
    PolicyEngine engine = engine("condition: 'true'");

    // When
    Decision decision = decide(engine, ProposedChanges.delete(OPEN));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(decision.findings()).isEmpty();
  }

  static Stream<Arguments> seen() {
    return Stream.of(
        arguments("change.operation", "CREATE"),
        arguments("change.action", "CreateConnection"),
        arguments("change.principal", "ada"),
        arguments("change.catalog", "123456789012"),
        arguments("change.name", "orders"),
        arguments("string(change.time)", "2026-11-22T10:15:00Z"),
        arguments(
            "previous.type + string(previous.known) + previous.switches['KAFKA_SSL_ENABLED']",
            "falseabsent"),
        arguments("connection.type + connection.family", "KAFKAstream"));
  }

  static Stream<Arguments> itemsOfEach() {
    return Stream.of(
        arguments("a list by its name", "connection.present.filter(key, key.contains('SSL'))"),
        arguments("a list of constants", "['KAFKA_SSL_ENABLED']"),
        arguments("a map by its name", "connection.properties"),
        arguments("a map that is worked out", "true ? connection.properties : connection.tags"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("itemsOfEach")
  void eachTriesTheItemsOfAListAndTheKeysOfAMap(String name, String each) {
    // Given
    PolicyEngine engine =
        engine(
            "each: \"%s\"\n    condition: \"item == 'KAFKA_SSL_ENABLED'\"\n    message: \"{{ item }}\""
                .formatted(each));

    // When
    Decision decision = decide(engine, ProposedChanges.create(OPEN));

    // Then
    assertThat(decision.findings())
        .singleElement()
        .matches(finding -> finding.getReason().equals("KAFKA_SSL_ENABLED"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("seen")
  void anExpressionSeesTheChange(String expression, String value) {
    // Given
    PolicyEngine engine = engine("condition: 'true'\n    message: \"{{ " + expression + " }}\"");

    // When
    Decision decision = decide(engine, ProposedChanges.create(OPEN));

    // Then
    assertThat(decision.findings()).singleElement().extracting(Finding::getReason).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"CREATE", "UPDATE"})
  void aPolicyJudgesOnlyItsOperations(Operation operation) {
    // Given
    PolicyEngine engine = engine("condition: 'true'\n    operations: [UPDATE]");

    // When
    Decision decision =
        operation == Operation.CREATE
            ? decide(engine, ProposedChanges.create(OPEN))
            : decide(engine, ProposedChanges.change(operation, OPEN, OPEN, false));

    // Then
    assertThat(decision.verdict())
        .isEqualTo(operation == Operation.UPDATE ? Verdict.WARN : Verdict.ALLOW);
  }

  @Test
  void severityChoosesTheEffectUnlessThePackDoes() {
    // Given
    PolicyEngine high = engine("condition: 'true'\n    severity: HIGH");
    PolicyEngine highThatWarns = engine("condition: 'true'\n    severity: HIGH\n    effect: warn");
    PolicyEngine lowWithVariant =
        engine(
            "condition: 'true'\n"
                + "    variants: [{when: connection.type == 'KAFKA', severity: CRITICAL}]");

    // When
    Stream<Verdict> verdicts =
        Stream.of(high, highThatWarns, lowWithVariant)
            .map(engine -> decide(engine, ProposedChanges.create(OPEN)).verdict());

    // Then
    assertThat(verdicts).containsExactly(Verdict.DENY, Verdict.WARN, Verdict.DENY);
  }

  @Test
  void textsOfCallersCannotDriveATerminal() {
    // Given
    PolicyEngine engine =
        engine("condition: 'true'\n    message: \"{{ connection.properties['HOST'] }}\"");
    Definition definition = DefinitionBuilder.of("JDBC").with("HOST=a\u001b[31m\nb\u202ec").build();

    // When
    Decision decision = decide(engine, ProposedChanges.create(definition));

    // Then
    assertThat(decision.findings())
        .singleElement()
        .extracting(Finding::getReason)
        .isEqualTo("a [31m b c");
  }

  @Test
  void equalJudgementsGiveEqualDecisions() throws IOException {
    // Given
    Definition definition =
        kafka()
            .with(
                "KAFKA_SSL_ENABLED=false",
                "KAFKA_SASL_MECHANISM=PLAIN",
                "KAFKA_SASL_PLAIN_PASSWORD=?")
            .with("KAFKA_SKIP_CUSTOM_CERT_VALIDATION=true", "KAFKA_CLIENT_KEY_PASSWORD=?")
            .build();
    Pack kept =
        SamplePacks.pack(
            "kept", new String(PackSource.builtIn().load().canonical(), StandardCharsets.UTF_8));

    // When
    Decision again = decide(new PolicyEngine(kept), ProposedChanges.create(definition));

    // Then
    assertThat(again).isEqualTo(decide(builtIn(), ProposedChanges.create(definition)));
    assertThat(again.findings())
        .map(Finding::getPolicyId)
        .containsExactly("AUTH-01", "SEC-02", "TLS-03", "TLS-04", "SEC-03");
  }
}

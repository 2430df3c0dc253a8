/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.Judgements;
import io.glueledger.policy.pack.Pack;
import io.glueledger.policy.pack.PackReader;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyEngineTest {
  private static final Definition OPEN = kafka().with("KAFKA_SSL_ENABLED=false").build();

  @Test
  void aCleanDefinitionIsAllowed() throws IOException {
    // When
    Decision decision = builtIn().decide(Judgements.create(kafka().build()));

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
    Decision decision = engine.decide(Judgements.delete(OPEN));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(decision.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"UPDATE", "TAG", "UNTAG"})
  void whatThePreviousVersionHadOnlyWarns(Operation operation) throws IOException {
    // Given
    Definition rotated = kafka().with("KAFKA_SSL_ENABLED=false", "SECRET_ID=other").build();

    // When
    Decision decision = builtIn().decide(Judgements.change(operation, OPEN, rotated, false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
    assertThat(decision.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getAlreadyPresent()).isTrue();
              assertThat(finding.getEffect()).isEqualTo(Effect.WARN);
              assertThat(finding.getSeverity()).isEqualTo(Severity.HIGH);
            });
  }

  @Test
  void strictDeniesWhatThePreviousVersionHad() throws IOException {
    // When
    Decision decision = builtIn().decide(Judgements.change(Operation.UPDATE, OPEN, OPEN, true));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings()).noneMatch(Finding::getAlreadyPresent);
  }

  static Stream<Arguments> worse() {
    Definition closed = kafka().build();
    Definition plain = kafka().with("KAFKA_SASL_MECHANISM=PLAIN").build();
    Definition plainAndOpen =
        kafka().with("KAFKA_SASL_MECHANISM=PLAIN", "KAFKA_SSL_ENABLED=false").build();
    Definition oneUrl =
        database()
            .url("JDBC_CONNECTION_URL", facts("postgresql", "db").setHasCredentials(true))
            .build();
    Definition twoUrls =
        database()
            .url("JDBC_CONNECTION_URL", facts("postgresql", "db").setHasCredentials(true))
            .url("CONNECTION_URL", facts("postgresql", "db").setHasCredentials(true))
            .build();
    Definition asDatabase =
        DefinitionBuilder.of("JDBC")
            .with("KAFKA_SSL_ENABLED=false", "JDBC_ENFORCE_SSL=true")
            .build();
    return Stream.of(
        arguments("a new finding", closed, OPEN, "TLS-03"),
        arguments("the same policy with higher severity", plain, plainAndOpen, "AUTH-01"),
        arguments("the same policy on another field", oneUrl, twoUrls, "SEC-04"),
        arguments("a policy that did not look at the previous type", asDatabase, OPEN, "TLS-03"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("worse")
  void whatIsNewOrWorseDenies(String name, Definition previous, Definition proposed, String id)
      throws IOException {
    // When
    Decision decision =
        builtIn().decide(Judgements.change(Operation.UPDATE, previous, proposed, false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .filteredOn(finding -> finding.getEffect() == Effect.DENY)
        .anyMatch(finding -> finding.getPolicyId().equals(id) && !finding.getAlreadyPresent());
  }

  static Stream<Arguments> failing() {
    return Stream.of(
        arguments(
            "a missing key",
            "condition: connection.properties['HOST'] == 'h'",
            "ATTRIBUTE_NOT_FOUND"),
        arguments(
            "too many iterations", "condition: \"" + nested(5) + "\"", "ITERATION_BUDGET_EXCEEDED"),
        arguments(
            "a regular expression that is too large",
            "condition: connection.type.matches('(a{1,100}){1,100}')",
            "program size"),
        arguments(
            "a message that fails",
            "condition: 'true'\n    message: \"{{ connection.properties['HOST'] }}\"",
            "ATTRIBUTE_NOT_FOUND"),
        arguments(
            "a field that fails",
            "condition: 'true'\n    field: \"{{ connection.urls[0] }}\"",
            "INDEX_OUT_OF_BOUNDS"),
        arguments(
            "a variant that fails",
            "condition: 'true'\n    variants: [{when: \"connection.urls[0] == ''\", severity: LOW}]",
            "INDEX_OUT_OF_BOUNDS"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  void aPolicyThatCannotBeEvaluatedDenies(String name, String policy, String reason) {
    // Given
    PolicyEngine engine = engine(policy);

    // When
    Decision decision = engine.decide(Judgements.create(OPEN));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getPolicyId()).isEqualTo("ACME-01");
              assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
              assertThat(finding.getReason()).contains("could not be evaluated").contains(reason);
              assertThat(finding.getFix()).contains("acme").contains("ACME-01");
            });
  }

  @Test
  void aFailureIsForgivenToNobody() {
    // Given
    PolicyEngine engine = engine("condition: connection.properties['HOST'] == 'h'");

    // When
    Decision decision = engine.decide(Judgements.change(Operation.UPDATE, OPEN, OPEN, false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void aPolicyThatFailsOnThePreviousVersionForgivesNothing() {
    // Given
    PolicyEngine engine =
        engine("condition: connection.properties['HOST'] == 'h'\n    effect: deny");
    Definition proposed = DefinitionBuilder.of("JDBC").with("HOST=h").build();

    // When
    Decision decision = engine.decide(Judgements.change(Operation.UPDATE, OPEN, proposed, false));

    // Then
    assertThat(decision.findings())
        .singleElement()
        .matches(finding -> !finding.getAlreadyPresent());
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void aPolicyOnTheChangeItselfIsNotForgiven() {
    // Given
    PolicyEngine engine =
        engine("condition: previous.known && previous.type != connection.type\n    effect: deny");

    // When
    Decision decision =
        engine.decide(Judgements.change(Operation.UPDATE, OPEN, database().build(), false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
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

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("seen")
  void anExpressionSeesTheChange(String expression, String value) {
    // Given
    PolicyEngine engine = engine("condition: 'true'\n    message: \"{{ " + expression + " }}\"");

    // When
    Decision decision = engine.decide(Judgements.create(OPEN));

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
            ? engine.decide(Judgements.create(OPEN))
            : engine.decide(Judgements.change(operation, OPEN, OPEN, false));

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
            "condition: 'true'\n    variants: [{when: connection.type == 'KAFKA', severity: CRITICAL}]");

    // When
    Stream<Verdict> verdicts =
        Stream.of(high, highThatWarns, lowWithVariant)
            .map(engine -> engine.decide(Judgements.create(OPEN)).verdict());

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
    Decision decision = engine.decide(Judgements.create(definition));

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
        PackReader.read(
            "kept",
            new String(
                PackSource.builtIn().load().canonical(), java.nio.charset.StandardCharsets.UTF_8));

    // When
    Decision again = new PolicyEngine(kept).decide(Judgements.create(definition));

    // Then
    assertThat(again).isEqualTo(builtIn().decide(Judgements.create(definition)));
    assertThat(again.findings())
        .map(Finding::getPolicyId)
        .containsExactly("AUTH-01", "SEC-02", "TLS-03", "TLS-04", "SEC-03");
  }

  private static String nested(int depth) {
    String list = "[1,2,3,4,5,6,7,8,9,10]";
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      expression.append(list).append(".all(x").append(i).append(", ");
    }
    return expression.append("true").append(")".repeat(depth)).toString();
  }

  private static DefinitionBuilder kafka() {
    return DefinitionBuilder.of("KAFKA").with("KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9094");
  }

  private static DefinitionBuilder database() {
    return DefinitionBuilder.of("JDBC").with("JDBC_ENFORCE_SSL=true");
  }

  private static PolicyEngine builtIn() throws IOException {
    return new PolicyEngine(PackSource.builtIn().load());
  }

  private static PolicyEngine engine(String policy) {
    String severity = policy.contains("\n    severity:") ? "" : "    severity: LOW\n";
    String message = policy.contains("\n    message:") ? "" : "    message: m\n";
    return new PolicyEngine(
        PackReader.read(
            "acme.yaml",
            "pack: acme\nversion: 1\npolicies:\n  - id: ACME-01\n    title: t\n    fix: f\n    "
                + policy
                + "\n"
                + severity
                + message));
  }
}

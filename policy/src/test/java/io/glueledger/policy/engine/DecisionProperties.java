/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecisionProperties {
  private static final List<String> KEYS =
      List.of(
          "JDBC_ENFORCE_SSL",
          "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
          "KAFKA_SSL_ENABLED",
          "KAFKA_SKIP_CUSTOM_CERT_VALIDATION",
          "KAFKA_SASL_MECHANISM",
          "KAFKA_SASL_PLAIN_PASSWORD",
          "KAFKA_CLIENT_KEY_PASSWORD",
          "PASSWORD",
          "HOST");
  private final PolicyEngine engine;

  DecisionProperties() throws IOException {
    engine = new PolicyEngine(PackSource.builtIn().load());
  }

  /** Maps read from the log come in whatever order. */
  @Property(tries = 200)
  void theOrderOfPropertiesDoesNotMatter(
      @ForAll("types") String type, @ForAll("properties") Map<String, String> properties) {
    // Given
    Definition definition = definition(type, properties);
    List<Map.Entry<String, Value>> entries =
        new ArrayList<>(definition.getConnectionProperties().entrySet());
    Collections.reverse(entries);
    Map<String, Value> reversed = new LinkedHashMap<>();
    entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));

    // When
    Decision decision =
        decide(
            engine,
            ProposedChanges.create(
                Definition.newBuilder(definition).setConnectionProperties(reversed).build()));

    // Then
    assertThat(decision).isEqualTo(decide(engine, ProposedChanges.create(definition)));
  }

  @Property(tries = 200)
  void theVerdictIsThatOfTheWorstFinding(
      @ForAll("types") String type, @ForAll("properties") Map<String, String> properties) {
    // When
    Decision decision = decide(engine, ProposedChanges.create(definition(type, properties)));

    // Then
    boolean denies =
        decision.findings().stream().anyMatch(finding -> finding.getEffect() == Effect.DENY);
    Verdict expected =
        denies ? Verdict.DENY : decision.findings().isEmpty() ? Verdict.ALLOW : Verdict.WARN;
    assertThat(decision.verdict()).isEqualTo(expected);
  }

  /** A dirty connection can always be changed into itself. */
  @Property(tries = 200)
  void whatDoesNotChangeNeverDenies(
      @ForAll("types") String type, @ForAll("properties") Map<String, String> properties) {
    // Given
    Definition definition = definition(type, properties);

    // When
    Decision decision =
        decide(engine, ProposedChanges.change(Operation.UPDATE, definition, definition, false));

    // Then
    assertThat(decision.verdict()).isNotEqualTo(Verdict.DENY);
    assertThat(decision.findings()).allMatch(Finding::getAlreadyPresent);
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of("JDBC", "KAFKA", "MONGODB", "ORACLE", "CUSTOM", "NETWORK", "SALESFORCE");
  }

  @Provide
  Arbitrary<Map<String, String>> properties() {
    return Arbitraries.maps(
        Arbitraries.of(KEYS), Arbitraries.of("true", "FALSE", "PLAIN", "yes", "", "?"));
  }

  private static Definition definition(String type, Map<String, String> properties) {
    DefinitionBuilder builder = DefinitionBuilder.of(type);
    properties.forEach((key, value) -> builder.with(key + "=" + value));
    return builder.build();
  }
}

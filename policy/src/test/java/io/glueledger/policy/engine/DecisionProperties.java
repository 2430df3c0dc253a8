/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.ProposedChanges.creating;
import static io.glueledger.policy.fixture.ProposedChanges.updating;
import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static io.glueledger.policy.fixture.SampleEngines.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionNotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecisionProperties {
  private static final String KEYS =
      "JDBC_ENFORCE_SSL SKIP_CUSTOM_JDBC_CERT_VALIDATION KAFKA_SSL_ENABLED"
          + " KAFKA_SKIP_CUSTOM_CERT_VALIDATION KAFKA_SASL_MECHANISM KAFKA_SASL_PLAIN_PASSWORD"
          + " KAFKA_CLIENT_KEY_PASSWORD PASSWORD HOST";

  @Provide
  Arbitrary<Definition> definitions() {
    Arbitrary<String> types =
        Arbitraries.of("JDBC", "KAFKA", "MONGODB", "ORACLE", "CUSTOM", "NETWORK", "SALESFORCE");
    Arbitrary<Map<String, String>> properties =
        Arbitraries.maps(
            Arbitraries.of(KEYS.split(" ", -1)),
            Arbitraries.of("true", "FALSE", "PLAIN", "yes", "", "?"));
    return Combinators.combine(types, properties)
        .as(
            (type, pairs) ->
                DefinitionNotation.definition(
                    pairs.entrySet().stream()
                        .map(pair -> " " + pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining("", type, ""))));
  }

  /** Maps read from the log come in whatever order. */
  @Property(tries = 200)
  void theOrderOfPropertiesDoesNotMatter(@ForAll("definitions") Definition definition) {
    // Given
    List<Map.Entry<String, Value>> entries =
        new ArrayList<>(definition.getConnectionProperties().entrySet());
    Collections.reverse(entries);
    Map<String, Value> reversed = new LinkedHashMap<>();
    entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
    Definition other = Definition.newBuilder(definition).setConnectionProperties(reversed).build();

    // When
    Decision decision = decide(builtIn(), creating(other));

    // Then
    assertThat(decision).isEqualTo(decide(builtIn(), creating(definition)));
  }

  @Property(tries = 200)
  void theVerdictIsThatOfTheWorstFinding(@ForAll("definitions") Definition definition) {
    Decision decision = decide(builtIn(), creating(definition));
    boolean denies =
        decision.findings().stream().anyMatch(finding -> finding.getEffect() == Effect.DENY);
    assertThat(decision.verdict())
        .isEqualTo(
            denies ? Verdict.DENY : decision.findings().isEmpty() ? Verdict.ALLOW : Verdict.WARN);
  }

  /** A dirty connection can always be changed into itself. */
  @Property(tries = 200)
  void whatDoesNotChangeNeverDenies(@ForAll("definitions") Definition definition) {
    Decision decision = decide(builtIn(), updating(definition, definition));
    assertThat(decision.verdict()).isNotEqualTo(Verdict.DENY);
    assertThat(decision.findings()).allMatch(Finding::getAlreadyPresent);
  }
}

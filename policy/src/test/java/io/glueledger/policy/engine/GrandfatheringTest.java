/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.engine.SampleEngines.OPEN;
import static io.glueledger.policy.engine.SampleEngines.builtIn;
import static io.glueledger.policy.engine.SampleEngines.database;
import static io.glueledger.policy.engine.SampleEngines.kafka;
import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static io.glueledger.policy.fixture.PolicyDecisions.decide;
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
import io.glueledger.policy.fixture.ProposedChanges;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the previous version already had warns; what is new or worse denies. */
class GrandfatheringTest {
  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"UPDATE", "TAG", "UNTAG"})
  void whatThePreviousVersionHadOnlyWarns(Operation operation) throws IOException {
    // Given
    Definition rotated = kafka().with("KAFKA_SSL_ENABLED=false", "SECRET_ID=other").build();

    // When
    Decision decision = decide(builtIn(), ProposedChanges.change(operation, OPEN, rotated, false));

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
    Decision decision =
        decide(builtIn(), ProposedChanges.change(Operation.UPDATE, OPEN, OPEN, true));

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
        decide(builtIn(), ProposedChanges.change(Operation.UPDATE, previous, proposed, false));

    // Then
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .filteredOn(finding -> finding.getEffect() == Effect.DENY)
        .anyMatch(finding -> finding.getPolicyId().equals(id) && !finding.getAlreadyPresent());
  }
}

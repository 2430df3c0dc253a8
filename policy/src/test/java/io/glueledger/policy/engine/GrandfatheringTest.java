/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.ProposedChanges.change;
import static io.glueledger.policy.fixture.ProposedChanges.updating;
import static io.glueledger.policy.fixture.SampleEngines.OPEN;
import static io.glueledger.policy.fixture.SampleEngines.builtIn;
import static io.glueledger.policy.fixture.SampleEngines.decide;
import static io.glueledger.policy.fixture.SampleEngines.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the previous version already had warns; what is new or worse denies. */
class GrandfatheringTest {
  @ParameterizedTest
  @EnumSource(names = {"UPDATE", "TAG", "UNTAG"})
  void whatThePreviousVersionHadOnlyWarns(Operation operation) {
    var rotated = definition("kafka KAFKA_SSL_ENABLED=false SECRET_ID=other");
    Decision decision = decide(builtIn(), change(operation, OPEN, rotated, false));
    assertThat(decision.verdict()).isEqualTo(Verdict.WARN);
    assertThat(only(decision))
        .returns(true, Finding::getAlreadyPresent)
        .returns(Effect.WARN, Finding::getEffect)
        .returns(Severity.HIGH, Finding::getSeverity);
  }

  @Test
  void strictDeniesWhatThePreviousVersionHad() {
    Decision decision = decide(builtIn(), change(Operation.UPDATE, OPEN, OPEN, true));
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings()).noneMatch(Finding::getAlreadyPresent);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a new finding                        | kafka | kafka KAFKA_SSL_ENABLED=false | TLS-03
          the same policy with higher severity | kafka KAFKA_SASL_MECHANISM=PLAIN | kafka KAFKA_SASL_MECHANISM=PLAIN KAFKA_SSL_ENABLED=false | AUTH-01
          the same policy on another field     | safeJdbc JDBC_CONNECTION_URL:=postgresql@db/credentials | safeJdbc JDBC_CONNECTION_URL:=postgresql@db/credentials CONNECTION_URL:=postgresql@db/credentials | SEC-04
          a policy that did not look at the previous type | JDBC KAFKA_SSL_ENABLED=false JDBC_ENFORCE_SSL=true | kafka KAFKA_SSL_ENABLED=false | TLS-03
          """)
  void whatIsNewOrWorseDenies(String name, String previous, String proposed, String id) {
    Decision decision = decide(builtIn(), updating(definition(previous), definition(proposed)));
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.findings())
        .filteredOn(finding -> finding.getEffect() == Effect.DENY)
        .anyMatch(finding -> finding.getPolicyId().equals(id) && !finding.getAlreadyPresent());
  }
}

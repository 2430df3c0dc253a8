/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.engine.SampleEngines.OPEN;
import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AppliedException;
import io.glueledger.event.Finding;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.fixture.SamplePacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several exceptions the one that lasts longest counts, and of these the first by id. */
class ExceptionChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "2090-01-01, 2091-01-01, EXC-B",
    "2091-01-01, 2090-01-01, EXC-A",
    "2090-01-01, 2090-01-01, EXC-A"
  })
  void oneExceptionCounts(String ofA, String ofB, String chosen) {
    // Given
    PolicyEngine engine =
        new PolicyEngine(
            SamplePacks.pack(
                "a.yaml",
                """
                pack: acme
                version: 1
                policies:
                  - {id: ACME-01, title: t, severity: HIGH, condition: 'true', message: m, fix: f}
                exceptions:
                  - {id: EXC-B, policies: [ACME-01], connection: '*', reason: r, owner: o, expires: %s}
                  - {id: EXC-A, policies: [ACME-01], connection: '*', reason: r, owner: o, expires: %s}
                """
                    .formatted(ofB, ofA)));

    // When
    Finding finding = decide(engine, ProposedChanges.create(OPEN)).findings().get(0);

    // Then
    assertThat(finding.getException().map(AppliedException::getId)).contains(chosen);
  }
}

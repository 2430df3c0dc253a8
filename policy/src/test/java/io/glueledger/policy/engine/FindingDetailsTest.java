/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.engine.SampleEngines.OPEN;
import static io.glueledger.policy.engine.SampleEngines.engine;
import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Finding;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.fixture.SamplePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding carries beside its text. */
class FindingDetailsTest {
  @Test
  void theControlsOfAllItsGroupsAreInItEachOnce() {
    // Given
    PolicyEngine engine =
        new PolicyEngine(
            SamplePacks.pack(
                "a.yaml",
                """
                pack: acme
                version: 1
                controls: {A: [SOC 2 CC6.3, PCI 7.2], B: [PCI 7.2, NIST AC-6], C: [NIST CM-3]}
                policies:
                  - {id: ACME-01, title: t, severity: LOW, condition: 'true', message: m, fix: f, controls: [A, B]}
                """));

    // When
    Finding finding = decide(engine, ProposedChanges.create(OPEN)).findings().get(0);

    // Then
    assertThat(finding.getControls()).containsExactly("SOC 2 CC6.3", "PCI 7.2", "NIST AC-6");
  }

  @ParameterizedTest
  @CsvSource({
    "enforce, 'which denies the change: its condition reads', false",
    "audit, 'which denies the change unless it is audited only: its condition reads', true"
  })
  void aFailureSaysWhetherItDenies(String mode, String words, boolean wouldDeny) {
    // Given
    PolicyEngine engine = engine("condition: connection.tags['owner'] == 'x'\n    mode: " + mode);

    // When
    Finding finding = decide(engine, ProposedChanges.create(OPEN)).findings().get(0);

    // Then
    assertThat(finding.getReason()).contains(words);
    assertThat(finding.getWouldDeny()).isEqualTo(wouldDeny);
  }
}

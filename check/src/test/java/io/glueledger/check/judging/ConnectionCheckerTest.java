/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.check.fixture.CheckedInput;
import org.junit.jupiter.api.Test;

class ConnectionCheckerTest {

  @Test
  void aFindingOnATagStandsAtTheTagOrWhereItWouldBe() {
    // Given
    String request =
        """
        ConnectionInput:
          Name: n
          ConnectionType: NETWORK
          ConnectionProperties: {}
        Tags:
          owner: ""
          note: password=hunter2-Secret-9Xq4
        """;
    String pack =
        """
        pack: p
        version: 1
        overrides: [{id: CHG-04, parameters: {requiredTags: [owner, ticket]}}]
        """;

    // When
    CheckedInput checked = CheckedInput.withPack(request, pack);

    // Then
    assertThat(checked.findings())
        .contains("CHG-04 Tags.owner 6:3", "CHG-04 Tags.ticket 6:3", "SEC-05 Tags.note 7:3");
  }

  @Test
  void whatMakesAFindingWarnIsSaid() {
    // Given
    String pack =
        """
        pack: acme
        version: "1"
        overrides:
          - {id: TLS-03, mode: audit}
        exceptions:
          - {id: EXC-01, policies: [AUTH-01], connection: ev*, reason: r, owner: ada, expires: 2099-01-01}
        """;

    // When
    CheckedInput checked = CheckedInput.withPack(CheckedInput.text("requests.yaml"), pack);

    // Then
    assertThat(checked.verdicts()).contains("events WARN");
    assertThat(checked.connections().get(1).findings())
        .map(CheckedFinding::mode)
        .contains("audit, would deny", "exception EXC-01 until 2099-01-01, would deny");
  }

  @Test
  void aRuleOfGlueIsNoPolicyAndHasNoSeverity() {
    CheckedInput checked = CheckedInput.samples("requests.yaml");
    CheckedFinding ofGlue = checked.connections().get(2).findings().get(0);
    assertThat(ofGlue.isRuleOfGlue()).isTrue();
    assertThat(ofGlue.rank()).isEqualTo("GLUE");
    assertThat(ofGlue.effect()).isEqualTo("refuse");
    assertThat(ofGlue.mode()).isEqualTo("a rule of AWS Glue");
  }

  @Test
  void aPolicyIsNoRuleOfGlue() {
    CheckedInput checked = CheckedInput.samples("requests.yaml");
    CheckedFinding ofPolicy = checked.connections().get(0).findings().get(0);
    assertThat(ofPolicy.isRuleOfGlue()).isFalse();
    assertThat(ofPolicy.rank()).isEqualTo("CRITICAL");
    assertThat(ofPolicy.effect()).isEqualTo("deny");
    assertThat(ofPolicy.mode()).isEqualTo("enforce");
  }
}

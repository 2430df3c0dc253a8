/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import static io.glueledger.policy.fixture.ProposedChanges.change;
import static io.glueledger.policy.fixture.SampleEngines.OPEN;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposedChangeTest {
  @ParameterizedTest
  @EnumSource(names = "DELETE", mode = EnumSource.Mode.EXCLUDE)
  void onlyADeleteHasNoProposedDefinition(Operation operation) {
    assertThatThrownBy(() -> change(operation, OPEN, null, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(operation == Operation.UNKNOWN ? "unknown" : "proposed");
  }

  @Test
  void aDeleteHasNone() {
    assertThatThrownBy(() -> change(Operation.DELETE, OPEN, OPEN, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the operation is DELETE");
  }
}

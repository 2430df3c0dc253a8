/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposedChangeTest {
  private static final ConnectionId ORDERS =
      ConnectionId.newBuilder().setCatalogId("123456789012").setName("orders").build();

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"DELETE"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyADeleteHasNoProposedDefinition(Operation operation) {
    // When / Then
    assertThatThrownBy(
            () ->
                new ProposedChange(
                    operation,
                    "a",
                    ORDERS,
                    "ada",
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH,
                    false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(operation == Operation.UNKNOWN ? "unknown" : "proposed");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void aPathMayBreakBehindItsDotsAndUnderscoresAndLosesNothing() {
    // When
    var pieces = Labels.breakable("ConnectionProperties.KAFKA_SSL_ENABLED");

    // Then
    assertThat(pieces).containsExactly("ConnectionProperties.", "KAFKA_", "SSL_", "ENABLED");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsConfigTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 2, topics.partitions is 0",
    "48, 0, 2, topics.replication-factor is 0",
    "48, 40000, 2, topics.replication-factor is 40000",
    "48, 3, 0, topics.min-insync-replicas is 0",
    "48, 1, 2, 'topics.min-insync-replicas is 2, more than topics.replication-factor, 1'",
  })
  void aWrongNumberIsRefusedByItsKey(int partitions, int copies, int inSync, String message) {
    assertThatThrownBy(() -> new TopicsConfig(partitions, copies, inSync))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}

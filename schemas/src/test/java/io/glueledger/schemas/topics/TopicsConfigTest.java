/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsConfigTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 2, topics.logPartitions is 0",
    "48, 0, 2, topics.replicationFactor is 0",
    "48, 40000, 2, topics.replicationFactor is 40000",
    "48, 3, 0, topics.minInsyncReplicas is 0",
    "48, 1, 2, 'topics.minInsyncReplicas is 2, more than topics.replicationFactor, 1'",
  })
  void aWrongNumberIsRefusedByItsKey(int partitions, int copies, int inSync, String message) {
    // When
    var refusal = assertThatThrownBy(() -> new TopicsConfig(partitions, copies, inSync));

    // Then
    refusal.isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acks",
        "enable.idempotence",
        "transactional.id",
        "partitioner.class",
        "partitioner.ignore.keys",
        "isolation.level",
        "processing.guarantee"
      })
  void aClientPropertyThatCarriesAPromiseIsRefused(String key) {
    // When
    var refusal =
        assertThatThrownBy(
            () -> new KafkaConfig(Map.of("bootstrap.servers", "localhost:9092", key, "x")));

    // Then
    refusal
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("kafka." + key + " can't be set");
  }

  @Test
  void aBrokerMustBeNamed() {
    // When
    var refusal = assertThatThrownBy(() -> new KafkaConfig(Map.of("client.id", "x")));

    // Then
    refusal.hasMessageStartingWith("kafka.bootstrap.servers is missing");
  }
}

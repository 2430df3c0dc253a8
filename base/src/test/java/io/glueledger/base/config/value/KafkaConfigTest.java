/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaConfigTest {

  @Test
  void brokersAreNeeded() {
    // When
    var refusal = assertThatThrownBy(() -> new KafkaConfig(Map.of()));

    // Then
    refusal
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("kafka.bootstrap.servers is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acks", "partitioner.class", "partitioner.ignore.keys"})
  void aPromiseIsRefusedByItsKey(String property) {
    // When
    var refusal = assertThatThrownBy(() -> kafka(property, "s3cr3t-canary"));

    // Then
    refusal
        .hasMessageStartingWith("kafka." + property + " cannot be set")
        .message()
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acks",
        "enable.idempotence",
        "retries",
        "max.in.flight.requests.per.connection",
        "partitioner.class",
        "partitioner.availability.timeout.ms",
        "isolation.level",
        "processing.guarantee",
        "transactional.id",
        "linger.ms",
        "delivery.timeout.ms",
        "max.block.ms",
        "request.timeout.ms",
        "enable.auto.commit",
        "auto.offset.reset",
        "group.id",
        "key.serializer",
        "value.deserializer",
        "allow.auto.create.topics"
      })
  void propertiesThatCarryAPromiseAreRefusedWithTheReason(String property) {
    // When
    Optional<String> refusal = KafkaConfig.refusal(property);

    // Then
    assertThat(refusal)
        .hasValueSatisfying(
            reason ->
                assertThat(reason).startsWith("cannot be set, because ").endsWith("take it out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"security.protocol", "sasl.jaas.config", "compression.type", "client.rack"})
  void otherPropertiesPass(String property) {
    // When
    KafkaConfig config = kafka(property, "s3cr3t-canary");

    // Then
    assertThat(config.properties()).containsEntry(property, "s3cr3t-canary");
    assertThat(config.toString()).contains(property).doesNotContain("s3cr3t");
  }

  private static KafkaConfig kafka(String property, String value) {
    return new KafkaConfig(Map.of("bootstrap.servers", "localhost:9092", property, value));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaConfigTest {

  @ParameterizedTest
  @EnumSource
  void brokersAreNeeded(KafkaPromises promises) {
    // When / Then
    assertThatThrownBy(() -> new KafkaConfig(promises, List.of(" "), Map.of()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("kafka.bootstrap.servers is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "GATE, acks, never be lost",
    "GATE, retries, never be lost",
    "GATE, enable.idempotence, never be lost",
    "GATE, transactional.id, order",
    "GATE, max.in.flight.requests.per.connection, order",
    "GATE, partitioner.class, partition of its key",
    "GATE, partitioner.availability.timeout.ms, partition of its key",
    "GATE, isolation.level, count a change twice",
    "GATE, processing.guarantee, count a change twice",
    "GATE, linger.ms, ingest.append-timeout",
    "GATE, delivery.timeout.ms, ingest.append-timeout",
    "GATE, max.block.ms, ingest.append-timeout",
    "GATE, request.timeout.ms, ingest.append-timeout",
    "GATE, metadata.max.idle.ms, ingest.append-timeout",
    "GATE, enable.auto.commit, dealt with",
    "GATE, auto.offset.reset, dealt with",
    "GATE, group.id, dealt with",
    "GATE, group.instance.id, dealt with",
    "GATE, application.id, dealt with",
    "GATE, key.serializer, one format",
    "GATE, value.deserializer, one format",
    "GATE, allow.auto.create.topics, with their settings",
    "PROJECTOR, acks, never be lost",
    "PROJECTOR, producer.acks, never be lost",
    "PROJECTOR, producer.enable.idempotence, count a change twice",
    "PROJECTOR, processing.guarantee, count a change twice",
    "PROJECTOR, consumer.isolation.level, count a change twice",
    "PROJECTOR, main.consumer.auto.offset.reset, skipped",
    "PROJECTOR, production.exception.handler, skipped",
    "PROJECTOR, default.timestamp.extractor, append time",
    "PROJECTOR, partitioner.ignore.keys, partition of its key",
    "PROJECTOR, application.id, version of the fold",
    "PROJECTOR, restore.consumer.group.id, version of the fold",
    "PROJECTOR, main.consumer.group.instance.id, directory",
    "PROJECTOR, group.protocol, classic",
    "PROJECTOR, application.server, projector.advertised-url",
    "PROJECTOR, state.dir, projector.state-dir",
    "PROJECTOR, num.standby.replicas, projector.standby-replicas",
    "PROJECTOR, num.stream.threads, projector.threads",
    "PROJECTOR, commit.interval.ms, projector.commit-interval",
    "PROJECTOR, statestore.cache.max.bytes, projector.cache-size",
    "PROJECTOR, rocksdb.config.setter, projector.rocksdb-size",
    "PROJECTOR, value.serializer, one format",
    "PROJECTOR, admin.allow.auto.create.topics, with their settings"
  })
  void aPropertyWithAPromiseIsRefusedByItsKeyWithTheReason(
      KafkaPromises promises, String property, String reason) {
    // When / Then
    assertThatThrownBy(() -> kafka(promises, property))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("kafka." + property + " cannot be set, because ")
        .hasMessageContaining(reason)
        .hasMessageEndingWith("take it out")
        .message()
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({
    "GATE, security.protocol",
    "GATE, sasl.jaas.config",
    "GATE, compression.type",
    "GATE, client.rack",
    "GATE, state.dir",
    "PROJECTOR, ssl.key.password",
    "PROJECTOR, producer.linger.ms",
    "PROJECTOR, request.timeout.ms"
  })
  void anyOtherPasses(KafkaPromises promises, String property) {
    // When
    KafkaConfig config = kafka(promises, property);

    // Then
    assertThat(config.properties())
        .isEqualTo(Map.of("bootstrap.servers", "one:9092,two:9092", property, "s3cr3t-canary"));
    assertThat(config.toString()).contains(property).doesNotContain("s3cr3t");
  }

  private static KafkaConfig kafka(KafkaPromises promises, String property) {
    return new KafkaConfig(
        promises, List.of("one:9092", "two:9092"), Map.of(property, "s3cr3t-canary"));
  }
}

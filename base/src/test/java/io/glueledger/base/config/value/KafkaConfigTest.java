/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaConfigTest {

  @ParameterizedTest
  @EnumSource
  void brokersAreNeeded(KafkaPromises promises) {
    assertThatThrownBy(() -> new KafkaConfig(promises, List.of(" "), Map.of()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("kafka.bootstrap.servers is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GATE | acks retries enable.idempotence | never be lost
          GATE | transactional.id max.in.flight.requests.per.connection | order
          GATE | partitioner.class partitioner.availability.timeout.ms | partition of its key
          GATE | isolation.level processing.guarantee | count a change twice
          GATE | linger.ms delivery.timeout.ms max.block.ms | ingest.append-timeout
          GATE | request.timeout.ms metadata.max.idle.ms | ingest.append-timeout
          GATE | enable.auto.commit auto.offset.reset application.id | dealt with
          GATE | group.id group.instance.id | dealt with
          GATE | key.serializer value.deserializer | one format
          GATE | allow.auto.create.topics | with their settings
          PROJECTOR | acks producer.acks | never be lost
          PROJECTOR | producer.enable.idempotence processing.guarantee | count a change twice
          PROJECTOR | consumer.isolation.level | count a change twice
          PROJECTOR | main.consumer.auto.offset.reset production.exception.handler | skipped
          PROJECTOR | default.timestamp.extractor | append time
          PROJECTOR | partitioner.ignore.keys | partition of its key
          PROJECTOR | application.id restore.consumer.group.id | version of the fold
          PROJECTOR | main.consumer.group.instance.id | directory
          PROJECTOR | group.protocol | classic
          PROJECTOR | application.server | projector.advertised-url
          PROJECTOR | state.dir | projector.state-dir
          PROJECTOR | num.standby.replicas | projector.standby-replicas
          PROJECTOR | num.stream.threads | projector.threads
          PROJECTOR | commit.interval.ms | projector.commit-interval
          PROJECTOR | statestore.cache.max.bytes | projector.cache-size
          PROJECTOR | rocksdb.config.setter | projector.rocksdb-size
          PROJECTOR | value.serializer | one format
          PROJECTOR | admin.allow.auto.create.topics | with their settings
          """)
  void aPropertyWithAPromiseIsRefusedByItsKeyWithTheReason(
      KafkaPromises promises, String properties, String reason) {
    assertThat(properties.split(" "))
        .allSatisfy(
            property ->
                assertThatThrownBy(() -> kafka(promises, property))
                    .isInstanceOf(InvalidConfigException.class)
                    .hasMessageStartingWith("kafka." + property + " cannot be set, because ")
                    .hasMessageContaining(reason)
                    .hasMessageEndingWith("take it out")
                    .hasMessageNotContaining("s3cr3t"));
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
    assertThat(kafka(promises, property).properties())
        .isEqualTo(Map.of("bootstrap.servers", "one:9092,two:9092", property, "s3cr3t-canary"));
  }

  @Test
  void valuesAreNotShown() {
    assertThat(kafka(KafkaPromises.GATE, "sasl.jaas.config").toString())
        .contains("sasl.jaas.config")
        .doesNotContain("s3cr3t");
  }

  private static KafkaConfig kafka(KafkaPromises promises, String property) {
    return new KafkaConfig(
        promises, List.of("one:9092", "two:9092"), Map.of(property, "s3cr3t-canary"));
  }
}

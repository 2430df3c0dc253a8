/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.broker.TestBroker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Copies the topics that a ledger is, as docs/operations.md says: record by record, times kept. */
final class LogMirror {
  private static final List<String> TOPICS =
      List.of(TopicNames.CONNECTION_EVENTS, TopicNames.POLICY_PACKS, TopicNames.SKIPS);

  private LogMirror() {}

  /**
   * Copies to empty topics with as many partitions.
   *
   * @return the times at which events were recorded
   */
  static Set<Instant> copy(TestBroker from, TestBroker to) {
    Set<Instant> times = new TreeSet<>();
    try (Admin target = Admin.create(Map.of("bootstrap.servers", to.bootstrapServers()));
        Admin source = Admin.create(Map.of("bootstrap.servers", from.bootstrapServers()));
        TopicReader reader =
            new TopicReader(Map.of("bootstrap.servers", from.bootstrapServers()), source);
        Producer<byte[], byte[]> writer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", to.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      timesAre("CreateTime", target);
      for (String topic : TOPICS) {
        for (TopicPartition partition : reader.partitions(topic)) {
          reader.from(
              partition,
              0,
              record -> {
                if (topic.equals(TopicNames.CONNECTION_EVENTS)) {
                  times.add(Instant.ofEpochMilli(record.timestamp()));
                }
                writer.send(
                    new ProducerRecord<>(
                        topic,
                        partition.partition(),
                        record.timestamp(),
                        record.key(),
                        record.value(),
                        record.headers()));
              });
        }
      }
      writer.flush();
      timesAre("LogAppendTime", target);
    }
    return times;
  }

  private static void timesAre(String type, Admin admin) {
    AlterConfigOp set =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type),
            AlterConfigOp.OpType.SET);
    TOPICS.forEach(
        topic ->
            admin
                .incrementalAlterConfigs(
                    Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join());
  }
}

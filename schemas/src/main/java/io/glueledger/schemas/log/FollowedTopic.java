/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.EventDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small topic of one partition, read as far as it goes whenever somebody asks. Thread-safe. */
final class FollowedTopic<T extends SpecificRecord> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedTopic.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final TopicPartition topic;
  private final Consumer<byte[], byte[]> consumer;
  private final EventDeserializer<T> deserializer;
  private final java.util.function.Consumer<T> taker;
  private long next;

  /**
   * With the site's client properties; nothing is read before {@link #refresh}.
   *
   * @param taker is given each record once, in their order
   */
  FollowedTopic(
      String topic,
      RecordType<T> type,
      Map<String, ?> site,
      SchemaRegistryClient registry,
      java.util.function.Consumer<T> taker) {
    Map<String, Object> config = new HashMap<>(site);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.topic = new TopicPartition(topic, 0);
    this.consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.deserializer = new EventDeserializer<>(type, registry);
    this.taker = taker;
  }

  /**
   * Hands out what has been added since the last time.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka did not tell
   * @throws io.glueledger.schemas.serialization.RegistryUnavailableException if one is of a version
   *     that only the registry knows, and it did not answer
   */
  synchronized void refresh() {
    List<TopicPartition> one = List.of(topic);
    consumer.assign(one);
    long end = consumer.endOffsets(one).getOrDefault(topic, 0L);
    if (end == next) {
      return;
    }
    consumer.seek(topic, Math.max(next, consumer.beginningOffsets(one).getOrDefault(topic, 0L)));
    while (next < end) {
      consumer.poll(POLL).forEach(this::take);
      next = consumer.position(topic);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (deserializer.read(record.headers(), record.value()) instanceof Decoded<T> decoded) {
      taker.accept(decoded.value());
      return;
    }
    LOG.atError()
        .addKeyValue("topic", record.topic())
        .addKeyValue("offset", record.offset())
        .log("Record cannot be decoded and is passed by");
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}

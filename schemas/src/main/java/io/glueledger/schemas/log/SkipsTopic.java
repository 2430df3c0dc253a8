/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.LogSkip;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The skips as they stand on their topic. Safe for use by several threads. */
public final class SkipsTopic implements LogSkips, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SkipsTopic.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final TopicPartition TOPIC = new TopicPartition(TopicNames.SKIPS, 0);

  private final Consumer<byte[], byte[]> consumer;
  private final EventDeserializer<LogSkip> deserializer;
  private final Map<Place, LogSkip> skips = new ConcurrentHashMap<>();
  private long next;

  private record Place(int partition, long offset) {}

  /** With the site's client properties; nothing is read before {@link #refresh}. */
  public SkipsTopic(Map<String, ?> site, SchemaRegistryClient registry) {
    Map<String, Object> config = new HashMap<>(site);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.deserializer = new EventDeserializer<>(RecordType.LOG_SKIP, registry);
  }

  @Override
  public Optional<LogSkip> at(int partition, long offset) {
    return Optional.ofNullable(skips.get(new Place(partition, offset)));
  }

  @Override
  public synchronized void refresh() {
    List<TopicPartition> one = List.of(TOPIC);
    consumer.assign(one);
    long end = consumer.endOffsets(one).getOrDefault(TOPIC, 0L);
    if (end == next) {
      return;
    }
    consumer.seek(TOPIC, next);
    while (next < end) {
      consumer.poll(POLL).forEach(this::take);
      next = consumer.position(TOPIC);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (deserializer.read(record.headers(), record.value()) instanceof Decoded<LogSkip> decoded) {
      LogSkip skip = decoded.value();
      skips.putIfAbsent(new Place(skip.getPartition(), skip.getOffset()), skip);
      return;
    }
    LOG.atError()
        .addKeyValue("topic", TopicNames.SKIPS)
        .addKeyValue("offset", record.offset())
        .log("Record of the skips is none and lets nothing pass");
  }

  /**
   * Refreshes at a reader's start.
   *
   * @throws KafkaUnavailableException if Kafka did not tell
   */
  public SkipsTopic readAll() {
    try {
      refresh();
      return this;
    } catch (KafkaException e) {
      throw new KafkaUnavailableException("Kafka does not hand out the skips", e);
    }
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.FETCH_MIN_BYTES_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_ID_CONFIG;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka clients with the settings that the gate's promises rest on; what a site adds cannot change
 * those.
 */
public final class KafkaClients {
  /** How long a send may hold up its caller: only while the topic's metadata is missing. */
  private static final Duration MAX_BLOCK = Duration.ofMillis(500);

  /**
   * Long past any quiet time, so that a send after it needs no metadata that a stopped cluster
   * cannot give.
   */
  private static final Duration METADATA_IDLE = Duration.ofDays(30);

  /** What the log's topic takes: far more than the largest body makes. */
  private static final int LARGEST_EVENT = 4 << 20;

  /** What the topic of states takes: a state has some changes in it. */
  private static final int LARGEST_STATE = 32 << 20;

  /** How long one that died in the middle holds up those who read what is committed. */
  private static final Duration TRANSACTION = Duration.ofSeconds(10);

  /** A row stands where it is asked for, so that to wait for more is to wait for nothing. */
  private static final int ROW_WAIT_MILLIS = 1;

  private static final int ROW_FETCH_BYTES = 8 << 10;

  private static final Duration RECONNECT_MAX = Duration.ofSeconds(1);

  private final Map<String, String> site;
  private final MeterRegistry metrics;

  /**
   * Clients of one site.
   *
   * @param site bootstrap servers, security and what else it sets
   * @param metrics of the log's writer and its reader
   */
  public KafkaClients(Map<String, String> site, MeterRegistry metrics) {
    this.site = Map.copyOf(site);
    this.metrics = metrics;
  }

  /**
   * A producer whose acknowledged records are safe (I6) and whose order is kept.
   *
   * @param delivery after this a record has failed, though it may still land
   */
  public Producer<byte[], byte[]> producer(Duration delivery) {
    Map<String, Object> config = new HashMap<>(site);
    config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, 256L << 20);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis());
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) delivery.toMillis() / 2);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT);
    config.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, METADATA_IDLE.toMillis());
    quickly(config);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    new KafkaClientMetrics(producer).bindTo(metrics);
    return producer;
  }

  /** A producer of transactions, for the states of connections. */
  public Producer<byte[], byte[]> transactions() {
    Map<String, Object> config = new HashMap<>(site);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "glue-ledger.gate-" + UUID.randomUUID());
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TRANSACTION.toMillis());
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) TRANSACTION.toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TRANSACTION.toMillis() / 2);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_STATE);
    quickly(config);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A consumer outside any group that is told of every record as soon as it stands. */
  public Consumer<byte[], byte[]> tail() {
    Consumer<byte[], byte[]> tail =
        consumer(Map.of(FETCH_MIN_BYTES_CONFIG, 1, AUTO_OFFSET_RESET_CONFIG, "none"));
    new KafkaClientMetrics(tail).bindTo(metrics);
    return tail;
  }

  /** A consumer outside any group that reads single records at given places. */
  public Consumer<byte[], byte[]> rows() {
    return consumer(
        Map.of(
            FETCH_MIN_BYTES_CONFIG,
            1,
            AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            ROW_WAIT_MILLIS,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            ROW_FETCH_BYTES));
  }

  /** A consumer of a group that shares out the partitions. */
  public Consumer<byte[], byte[]> member(String group) {
    return consumer(Map.of(GROUP_ID_CONFIG, group, AUTO_OFFSET_RESET_CONFIG, "earliest"));
  }

  private Consumer<byte[], byte[]> consumer(Map<String, Object> own) {
    Map<String, Object> config = new HashMap<>(site);
    config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.putAll(own);
    quickly(config);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static void quickly(Map<String, Object> config) {
    config.putIfAbsent(
        CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX.toMillis());
  }
}

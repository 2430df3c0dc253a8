/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy.backtest;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the log from its beginning to where it ended when reading began. */
public final class LogReader {

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConfig kafka;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private final Duration timeout;

  /**
   * Reads nothing yet.
   *
   * @param timeout how long the brokers may keep silent
   */
  public LogReader(KafkaConfig kafka, SchemaRegistryClient registry, Duration timeout) {
    this.kafka = kafka;
    this.deserializer = new EventDeserializer<>(RecordType.CONNECTION_EVENT, registry);
    this.timeout = timeout;
  }

  /** How far reading has come. */
  public record Progress(long read, long all, long undecodable) {}

  /**
   * Hands over every event, those of one connection in their order.
   *
   * @return what was read in the end; undecodable records are dead letters, which no fold counts
   * @throws RemoteFailureException if the brokers do not answer
   */
  public Progress read(Consumer<RecordedEvent> events, Consumer<Progress> progress) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TopicNames.CONNECTION_EVENTS, timeout).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, timeout);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions, timeout);
      begin.forEach(consumer::seek);
      long all = sum(end) - sum(begin);
      Progress state = new Progress(0, all, 0);
      long heard = System.nanoTime();
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > timeout.toNanos()) {
          throw new RemoteFailureException(
              "Kafka sent nothing for " + timeout.toSeconds() + "s", new KafkaException("silence"));
        }
        state = take(records, end, state, events);
        progress.accept(state);
      }
      return state;
    } catch (KafkaException | RegistryUnavailableException e) {
      throw new RemoteFailureException(
          "the log cannot be read: %s; check that the brokers at %s run, and kafka.* if they want"
                  .formatted(
                      e.getMessage(),
                      kafka.properties().get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG))
              + " TLS or credentials",
          e);
    }
  }

  private Progress take(
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, Long> end,
      Progress before,
      Consumer<RecordedEvent> events) {
    long read = before.read();
    long undecodable = before.undecodable();
    for (ConsumerRecord<byte[], byte[]> entry : records) {
      TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
      if (entry.offset() < end.getOrDefault(partition, 0L)) {
        read++;
        if (deserializer.read(entry.headers(), entry.value())
            instanceof Decoded<ConnectionEvent> decoded) {
          events.accept(
              new RecordedEvent(
                  entry.offset(), Instant.ofEpochMilli(entry.timestamp()), decoded.value()));
        } else {
          undecodable++;
        }
      }
    }
    return new Progress(Math.min(read, before.all()), before.all(), undecodable);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    settings.putAll(kafka.properties());
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return settings;
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}

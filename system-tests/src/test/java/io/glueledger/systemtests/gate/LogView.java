/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.definition.lifecycle.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the log from outside the gates, from its beginning to its end. */
public final class LogView {
  private final String bootstrapServers;
  private final SchemaRegistryClient registry;

  LogView(String bootstrapServers, SchemaRegistryClient registry) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
  }

  /** One event and where it stands. */
  public record Entry(int partition, long offset, Instant ledgerTime, ConnectionEvent event) {}

  /** Every event, in the order of each partition. */
  public List<Entry> events() {
    EventDeserializer<ConnectionEvent> deserializer =
        new EventDeserializer<>(RecordType.CONNECTION_EVENT, registry);
    return records(TopicNames.CONNECTION_EVENTS).stream()
        .map(
            r -> {
              DecodeResult<ConnectionEvent> read = deserializer.read(r.headers(), r.value());
              ConnectionEvent event = ((DecodeResult.Decoded<ConnectionEvent>) read).value();
              return new Entry(
                  r.partition(), r.offset(), Instant.ofEpochMilli(r.timestamp()), event);
            })
        .toList();
  }

  /** The events of one connection. */
  public List<ConnectionEvent> of(String name) {
    return events().stream()
        .map(Entry::event)
        .filter(e -> e.getConnection().getName().equals(name))
        .toList();
  }

  /** The kinds of the events of one connection, in order. */
  public List<String> kinds(String name) {
    return of(name).stream().map(ConnectionEvent::getKind).toList();
  }

  /** All of it, folded. */
  LogState folded() {
    LogState ledger = new LogState();
    for (Entry entry : events()) {
      ledger.apply(
          entry.partition(), new RecordedEvent(entry.offset(), entry.ledgerTime(), entry.event()));
    }
    return ledger;
  }

  /** The raw records of a topic. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the log from outside the gates, from its beginning to its end. */
public final class LogView implements AutoCloseable {
  private final String bootstrapServers;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private final List<Entry> read = new ArrayList<>();
  private Optional<Reader> reader = Optional.empty();

  LogView(String bootstrapServers, SchemaRegistryClient registry) {
    this.bootstrapServers = bootstrapServers;
    this.deserializer = new EventDeserializer<>(RecordType.CONNECTION_EVENT, registry);
  }

  /** One event and where it stands. */
  public record Entry(int partition, long offset, Instant ledgerTime, ConnectionEvent event) {}

  /** Every event up to now, in the order of each partition. */
  public synchronized List<Entry> events() {
    Reader open = reader.orElseGet(() -> new Reader(TopicNames.CONNECTION_EVENTS));
    reader = Optional.of(open);
    open.toTheEnd().forEach(each -> read.add(entry(each)));
    return List.copyOf(read);
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

  /** The raw records of a topic. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    try (Reader all = new Reader(topic)) {
      return all.toTheEnd();
    }
  }

  /** All records of all topics, each as one text with its headers, byte by byte. */
  public List<String> texts() throws InterruptedException, ExecutionException {
    List<String> texts = new ArrayList<>();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var all = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
      for (String topic : all) {
        for (ConsumerRecord<byte[], byte[]> each : records(topic)) {
          StringBuilder text = new StringBuilder(topic).append(' ');
          text.append(latin1(each.key())).append(' ').append(latin1(each.value()));
          each.headers().forEach(h -> text.append(' ').append(h.key()).append(latin1(h.value())));
          texts.add(text.toString());
        }
      }
    }
    return texts;
  }

  private static String latin1(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }

  @Override
  public synchronized void close() {
    reader.ifPresent(Reader::close);
  }

  private Entry entry(ConsumerRecord<byte[], byte[]> record) {
    var result = (Decoded<ConnectionEvent>) deserializer.read(record.headers(), record.value());
    return new Entry(
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        result.value());
  }

  /** Goes on where it stopped: tests ask again and again while they wait. */
  private final class Reader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    Reader(String topic) {
      // A fetch that waits at the end of the log would hold up the next question for the end.
      this.consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 10),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      this.partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }

    List<ConsumerRecord<byte[], byte[]>> toTheEnd() {
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}

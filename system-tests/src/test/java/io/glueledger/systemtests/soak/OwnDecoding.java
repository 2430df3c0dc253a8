/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.http.HttpCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics without anything of the product: Kafka's consumer, the registry's HTTP interface and
 * Avro's generic records.
 */
final class OwnDecoding {
  private static final int PREFIX = 5;

  private final String bootstrapServers;
  private final String registry;
  private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

  OwnDecoding(String bootstrapServers, String registry) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
  }

  /** A record of the log. */
  record Entry(int partition, long offset, long millis, GenericRecord event) {}

  /** All that stands on the log, in the order of each partition. */
  List<Entry> log() {
    List<Entry> entries = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records(TopicNames.CONNECTION_EVENTS)) {
      entries.add(
          new Entry(
              record.partition(), record.offset(), record.timestamp(), decoded(record.value())));
    }
    return entries;
  }

  /** All that stands on a topic and was committed. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private GenericRecord decoded(byte[] value) {
    int id = ByteBuffer.wrap(value).getInt(1);
    try {
      return readers
          .computeIfAbsent(id, this::reader)
          .read(
              null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GenericDatumReader<GenericRecord> reader(int id) {
    try {
      String answer = HttpCalls.get(URI.create(registry + "/schemas/ids/" + id)).body();
      String schema = new JsonMapper().readTree(answer).path("schema").asText();
      return new GenericDatumReader<>(new Schema.Parser().parse(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

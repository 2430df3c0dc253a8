/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.testkit.broker.Brokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Records of topics as a broker had them: one JSON object a line, in the order of topic, partition
 * and offset, with key, value and headers in base64 and the broker's append time in milliseconds.
 */
public final class RecordedLog {

  private final List<Entry> entries;

  private RecordedLog(List<Entry> entries) {
    this.entries = entries;
  }

  @SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
  private record Entry(
      String topic,
      int partition,
      long offset,
      long time,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Map<String, byte[]> headers) {}

  /** Reads a file. */
  public static RecordedLog read(Path file) {
    JsonMapper json = new JsonMapper();
    List<Entry> entries = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        entries.add(entry(json.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RecordedLog(entries);
  }

  /** How many records there are. */
  public int size() {
    return entries.size();
  }

  /**
   * Appends everything to topics that are there and empty, so that each record has its partition,
   * offset and append time again.
   */
  public void writeTo(Brokers brokers) {
    List<String> topics = entries.stream().map(Entry::topic).distinct().toList();
    // The recorded time is kept only while the topic takes times from its producers.
    setTimestamps(brokers, topics, "CreateTime");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers.bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                8 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Entry entry : entries) {
        RecordMetadata written = get(producer.send(record(entry)));
        assertThat(written.offset()).as("offset of %s", entry.topic()).isEqualTo(entry.offset());
      }
    }
    setTimestamps(brokers, topics, "LogAppendTime");
  }

  private static ProducerRecord<byte[], byte[]> record(Entry entry) {
    ProducerRecord<byte[], byte[]> written =
        new ProducerRecord<>(
            entry.topic(), entry.partition(), entry.time(), entry.key(), entry.value());
    entry.headers().forEach(written.headers()::add);
    return written;
  }

  private static void setTimestamps(Brokers brokers, List<String> topics, String type) {
    AlterConfigOp operation =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type), OpType.SET);
    Map<ConfigResource, Collection<AlterConfigOp>> changes =
        topics.stream()
            .collect(
                Collectors.toMap(
                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    topic -> List.of(operation)));
    try (Admin admin = brokers.admin()) {
      get(admin.incrementalAlterConfigs(changes).all());
    }
  }

  private static <T> T get(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry entry(JsonNode json) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    json.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), decode(header.getValue().textValue())));
    return new Entry(
        json.path("topic").asText(),
        json.path("partition").asInt(),
        json.path("offset").asLong(),
        json.path("time").asLong(),
        bytes(json.path("key")),
        bytes(json.path("value")),
        headers);
  }

  private static byte @Nullable [] bytes(JsonNode json) {
    return json.isTextual() ? decode(json.textValue()) : null;
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}

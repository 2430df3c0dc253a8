/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.events;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.broker.Brokers;
import io.glueledger.testkit.registry.MockRegistry;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Appends to the log as gates do, and as they never would. */
public final class LogWriter implements AutoCloseable {

  private final EventSerializer<ConnectionEvent> events;
  private @Nullable Long timestamp;
  private final KafkaProducer<byte[], byte[]> producer;

  public LogWriter(Brokers broker, MockRegistry registry) {
    this(broker.bootstrapServers(), registry.events());
  }

  /** With a serializer that is prepared. */
  public LogWriter(String bootstrapServers, EventSerializer<ConnectionEvent> events) {
    this.events = events;
    this.producer =
        new KafkaProducer<>(
            // One request at a time: a new topic takes those behind the first out of their order.
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "max.in.flight.requests.per.connection",
                1,
                "linger.ms",
                5,
                "batch.size",
                256 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Dates what is appended from now on, for a topic that takes its writers' clocks. */
  public void date(Instant at) {
    timestamp = at.toEpochMilli();
  }

  public void append(ConnectionEvent event) {
    byte[] key = ConnectionKeys.bytes(event.getConnection());
    append(null, key, events.serialize(event), events.headers());
  }

  /** Appends anything; to the partition of its key if none is given. */
  public void append(
      @Nullable Integer partition,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Headers headers) {
    producer.send(
        new ProducerRecord<>(
            TopicNames.CONNECTION_EVENTS, partition, timestamp, key, value, headers));
  }

  /** Waits until all is acknowledged. */
  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.SecretsRead;
import io.glueledger.event.Writer;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Infrastructure.class)
class LogRoundTripTest {

  private final TestBroker broker;
  private final ApicurioRegistry registry;

  LogRoundTripTest(TestBroker broker, ApicurioRegistry registry) {
    this.broker = broker;
    this.registry = registry;
  }

  @BeforeEach
  void createTopicsAndRegisterSchemas() {
    broker.clear();
    registry.clear();
    try (Admin admin = broker.admin()) {
      TopicAdmin.create(admin, TopicsConfig.DEMO);
    }
    SchemaRegistration.register(registry.client());
  }

  @Test
  void anEventComesBackFromTheLogAsItWent() throws Exception {
    // Given
    EventSerializer<ConnectionEvent> serializer =
        new EventSerializer<>(RecordType.CONNECTION_EVENT, registry.client());
    serializer.prepare();
    ConnectionEvent event = event("orders");

    // When
    RecordMetadata written = append(serializer, event);
    ConsumerRecord<byte[], byte[]> read = read(written);

    // Then
    assertThat(
            new EventDeserializer<>(
                    RecordType.CONNECTION_EVENT, RegistryConfig.of("http://127.0.0.1:1").client())
                .read(read.headers(), read.value()))
        .as("read without the registry")
        .isEqualTo(new Decoded<>(event));
    assertThat(read.key()).asString().isEqualTo("123456789012/orders");
    assertThat(read.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
  }

  @Test
  void aConnectionsPartitionIsTheOneItsKeySays() throws Exception {
    // Given
    EventSerializer<ConnectionEvent> serializer =
        new EventSerializer<>(RecordType.CONNECTION_EVENT, registry.client());
    serializer.prepare();

    for (String name : List.of("orders", "a/b", "ü", "%2F", "")) {
      ConnectionEvent event = event(name);

      // When
      RecordMetadata written = append(serializer, event);

      // Then
      assertThat(written.partition())
          .isEqualTo(ConnectionKeys.partition(ConnectionKeys.text(event.getConnection()), 3));
    }
  }

  private RecordMetadata append(EventSerializer<ConnectionEvent> serializer, ConnectionEvent event)
      throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      return producer
          .send(
              new ProducerRecord<>(
                  TopicNames.CONNECTION_EVENTS,
                  null,
                  ConnectionKeys.bytes(event.getConnection()),
                  serializer.serialize(event),
                  serializer.headers()))
          .get();
    }
  }

  private ConsumerRecord<byte[], byte[]> read(RecordMetadata written) {
    TopicPartition partition = new TopicPartition(written.topic(), written.partition());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, written.offset());
      return consumer.poll(Duration.ofSeconds(20)).records(partition).get(0);
    }
  }

  private static ConnectionEvent event(String name) {
    return ConnectionEvent.newBuilder()
        .setKind("SecretsRead")
        .setConnection(new ConnectionId("123456789012", name))
        .setWriter(
            Writer.newBuilder().setInstance("gate-1").setSequence(1).setVersion("0.1").build())
        .setRecordedAt(Instant.ofEpochMilli(1_700_000_000_123L))
        .setSecretsRead(new SecretsRead("GetConnection"))
        .build();
  }
}

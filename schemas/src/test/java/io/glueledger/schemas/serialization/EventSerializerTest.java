/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

  private final SchemaRegistryClient registry =
      RegistryConfig.of("mock://" + UUID.randomUUID()).client();

  @Test
  void theValueIsConfluentsWireFormatAndTheHeaderNamesTheSchema() {
    // Given
    SchemaRegistration.register(registry);
    EventSerializer<ConnectionEvent> serializer = serializer();
    int id = serializer.prepare().orElseThrow();

    // When
    byte[] value = serializer.serialize(SampleEvents.requested("orders"));

    // Then
    assertThat(value[0]).isZero();
    assertThat(ByteBuffer.wrap(value).getInt(1)).isEqualTo(id);
    assertThat(serializer.headers().lastHeader(EventSerializer.SCHEMA_HEADER).value())
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo(serializer.schema().fingerprint())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void confluentsDeserializerReadsIt() {
    // Given
    SchemaRegistration.register(registry);
    EventSerializer<ConnectionEvent> serializer = serializer();
    serializer.prepare();
    ConnectionEvent event = SampleEvents.requested("orders");
    Object read;
    try (KafkaAvroDeserializer confluent =
        new KafkaAvroDeserializer(
            registry,
            Map.of("schema.registry.url", "mock://unused", "specific.avro.reader", true))) {

      // When
      read =
          confluent.deserialize(RecordType.CONNECTION_EVENT.topic(), serializer.serialize(event));
    }

    // Then
    assertThat(read).isEqualTo(event);
  }

  @Test
  void withoutTheSchemasIdNothingIsWritten() {
    // Given
    EventSerializer<ConnectionEvent> serializer = serializer();
    ConnectionEvent event = SampleEvents.requested("orders");

    // When
    var id = serializer.prepare();

    // Then
    assertThat(id).as("the registry does not have the schema").isEmpty();
    assertThatThrownBy(() -> serializer.serialize(event))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("glue-ledger.connection-events-value");
  }

  @Test
  void aRecordThatCannotBeWrittenLeavesNothingBehindInTheNext() {
    // Given
    SchemaRegistration.register(registry);
    EventSerializer<ConnectionEvent> serializer = serializer();
    serializer.prepare();
    byte[] right = serializer.serialize(SampleEvents.requested("orders"));
    ConnectionEvent incomplete = SampleEvents.requested("broken");
    incomplete.getWriter().put("version", lacking());
    assertThatThrownBy(() -> serializer.serialize(incomplete)).isInstanceOf(RuntimeException.class);

    // When
    byte[] next = serializer.serialize(SampleEvents.requested("orders"));

    // Then
    assertThat(next).isEqualTo(right);
  }

  @Test
  void severalThreadsMayUseIt() {
    // Given
    SchemaRegistration.register(registry);
    EventSerializer<ConnectionEvent> serializer = serializer();
    serializer.prepare();
    List<ConnectionEvent> events =
        IntStream.range(0, 2_000).mapToObj(i -> SampleEvents.requested("name-" + i)).toList();
    List<byte[]> expected = events.stream().map(serializer::serialize).toList();

    // When
    List<byte[]> written = events.parallelStream().map(serializer::serialize).toList();

    // Then
    assertThat(written).usingElementComparator(java.util.Arrays::compare).isEqualTo(expected);
  }

  private EventSerializer<ConnectionEvent> serializer() {
    return new EventSerializer<>(RecordType.CONNECTION_EVENT, registry);
  }

  @SuppressWarnings("NullAway") // What a careless caller does.
  private static Object lacking() {
    return null;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

  private final SchemaRegistryClient registry = SampleEvents.registry();
  private final EventSerializer<ConnectionEvent> serializer = SampleEvents.serializer(registry);
  private final ConnectionEvent event = SampleEvents.requested("orders");

  @Test
  void theValueIsConfluentsWireFormat() {
    byte[] value = serializer.serialize(event);
    assertThat(value[0]).isZero();
    assertThat(ByteBuffer.wrap(value).getInt(1)).isEqualTo(serializer.prepare().orElseThrow());
  }

  @Test
  void theHeaderNamesTheSchema() {
    assertThat(serializer.headers().lastHeader(EventSerializer.SCHEMA_HEADER).value())
        .asString(US_ASCII)
        .isEqualTo(serializer.schema().fingerprint())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void confluentsDeserializerReadsIt() {
    Map<String, Object> config =
        Map.of("schema.registry.url", "mock://unused", "specific.avro.reader", true);
    try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer(registry, config)) {
      byte[] value = serializer.serialize(event);
      assertThat(confluent.deserialize(RecordType.CONNECTION_EVENT.topic(), value))
          .isEqualTo(event);
    }
  }

  @Test
  void aRegistryWithoutTheSchemaHasNoIdForIt() {
    assertThat(unprepared().prepare()).isEmpty();
  }

  @Test
  void withoutTheSchemasIdNothingIsWritten() {
    EventSerializer<ConnectionEvent> unprepared = unprepared();
    assertThatThrownBy(() -> unprepared.serialize(event))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("glue-ledger.connection-events-value");
  }

  @Test
  void aRecordThatCannotBeWrittenLeavesNothingBehindInTheNext() {
    // Given
    byte[] right = serializer.serialize(event);
    ConnectionEvent incomplete = SampleEvents.requested("broken");
    incomplete.getWriter().put("version", lacking());
    assertThatThrownBy(() -> serializer.serialize(incomplete)).isInstanceOf(RuntimeException.class);

    // When / Then
    assertThat(serializer.serialize(event)).isEqualTo(right);
  }

  @Test
  void severalThreadsMayUseIt() {
    List<ConnectionEvent> events =
        IntStream.range(0, 2_000).mapToObj(i -> SampleEvents.requested("name-" + i)).toList();
    List<byte[]> expected = events.stream().map(serializer::serialize).toList();
    assertThat(events.parallelStream().map(serializer::serialize).toList())
        .usingElementComparator(Arrays::compare)
        .isEqualTo(expected);
  }

  private static EventSerializer<ConnectionEvent> unprepared() {
    var empty = RegistryConfig.of("mock://" + UUID.randomUUID()).client();
    return new EventSerializer<>(RecordType.CONNECTION_EVENT, empty);
  }

  @SuppressWarnings("NullAway") // What a careless caller does.
  private static Object lacking() {
    return null;
  }
}

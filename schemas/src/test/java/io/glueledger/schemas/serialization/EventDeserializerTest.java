/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static io.glueledger.schemas.serialization.DecodeResult.Defect.FOREIGN_SCHEMA;
import static io.glueledger.schemas.serialization.DecodeResult.Defect.MALFORMED;
import static io.glueledger.schemas.serialization.DecodeResult.Defect.NULL_VALUE;
import static io.glueledger.schemas.serialization.DecodeResult.Defect.TRAILING_BYTES;
import static io.glueledger.schemas.serialization.DecodeResult.Defect.TRUNCATED;
import static io.glueledger.schemas.serialization.DecodeResult.Defect.UNKNOWN_SCHEMA;
import static io.glueledger.schemas.serialization.DecodeResult.Defect.WRONG_MAGIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.DecodeResult.Undecodable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventDeserializerTest {

  private static final RecordType<ConnectionEvent> TYPE = RecordType.CONNECTION_EVENT;

  private final SchemaRegistryClient registry =
      RegistryConfig.of("mock://" + UUID.randomUUID()).client();
  private final EventSerializer<ConnectionEvent> serializer = new EventSerializer<>(TYPE, registry);
  private final EventDeserializer<ConnectionEvent> deserializer =
      new EventDeserializer<>(TYPE, registry);

  @BeforeEach
  void registerSchemas() {
    SchemaRegistration.register(registry);
    serializer.prepare();
  }

  @Test
  void aBundledSchemaIsReadWithoutTheRegistry() {
    // Given
    ConnectionEvent event = SampleEvents.requested("orders");
    byte[] value = serializer.serialize(event);
    EventDeserializer<ConnectionEvent> alone = new EventDeserializer<>(TYPE, nobodyThere());

    // When
    DecodeResult<ConnectionEvent> result = alone.read(serializer.headers(), value);

    // Then
    assertThat(result).isEqualTo(new Decoded<>(event));
  }

  @Test
  void withoutAHeaderTheRegistrySays() {
    // Given
    ConnectionEvent event = SampleEvents.requested("orders");

    // When
    DecodeResult<ConnectionEvent> result =
        deserializer.read(new RecordHeaders(), serializer.serialize(event));

    // Then
    assertThat(result).isEqualTo(new Decoded<>(event));
  }

  @Test
  void whatConfluentsSerializerWritesIsRead() {
    // Given
    ConnectionEvent event = SampleEvents.requested("orders");
    byte[] value;
    try (KafkaAvroSerializer confluent =
        new KafkaAvroSerializer(
            registry,
            Map.of(
                "schema.registry.url", "mock://unused",
                "auto.register.schemas", false,
                "avro.remove.java.properties", true))) {
      value = confluent.serialize(TYPE.topic(), event);
    }

    // When
    DecodeResult<ConnectionEvent> result = deserializer.read(new RecordHeaders(), value);

    // Then
    assertThat(result).isEqualTo(new Decoded<>(event));
  }

  @Test
  void aRegistryThatDoesNotAnswerProvesNothing() {
    // Given
    EventDeserializer<ConnectionEvent> alone = new EventDeserializer<>(TYPE, nobodyThere());
    byte[] value = serializer.serialize(SampleEvents.requested("orders"));

    // When
    var reading = assertThatThrownBy(() -> alone.read(new RecordHeaders(), value));

    // Then
    reading
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("did not say what schema");
  }

  static Stream<Arguments> badBytes() {
    return Stream.of(
        bad("null value", NULL_VALUE, value -> null),
        bad("empty", TRUNCATED, value -> new byte[0]),
        bad("wrong magic byte", WRONG_MAGIC, value -> with(value, 0, 1)),
        bad("JSON", WRONG_MAGIC, value -> "{\"kind\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
        bad("only the magic byte", TRUNCATED, value -> Arrays.copyOf(value, 1)),
        bad("half an id", TRUNCATED, value -> Arrays.copyOf(value, 3)),
        bad("no record", TRUNCATED, value -> Arrays.copyOf(value, 5)),
        bad("half a record", TRUNCATED, value -> Arrays.copyOf(value, value.length / 2)),
        bad("last byte missing", TRUNCATED, value -> Arrays.copyOf(value, value.length - 1)),
        bad("one byte more", TRAILING_BYTES, value -> Arrays.copyOf(value, value.length + 1)),
        bad("negative length of a text", MALFORMED, value -> with(value, 5, 0x01)),
        bad("text longer than the value", TRUNCATED, value -> join(value, 5, 0xFE, 0xFF, 0x7F)),
        bad("text of 2 GiB", MALFORMED, value -> join(value, 5, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBytes")
  void badBytesAreProvenBad(String name, DecodeResult.Defect defect, Mutation mutation) {
    // Given
    byte[] value = mutation.of(serializer.serialize(SampleEvents.requested("orders")));
    Headers headers = serializer.headers();

    // When
    DecodeResult<ConnectionEvent> result = deserializer.read(headers, value);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            Undecodable.class, undecodable -> assertThat(undecodable.defect()).isEqualTo(defect));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBytes")
  void badBytesDoNotSpoilTheNextRecord(String name, DecodeResult.Defect defect, Mutation mutation) {
    // Given
    ConnectionEvent event = SampleEvents.requested("orders");
    byte[] value = serializer.serialize(event);
    deserializer.read(serializer.headers(), mutation.of(value.clone()));

    // When
    DecodeResult<ConnectionEvent> result = deserializer.read(serializer.headers(), value);

    // Then
    assertThat(result).isEqualTo(new Decoded<>(event));
  }

  @Test
  void anUnknownFingerprintAndAnUnknownIdAreProvenBad() {
    // Given
    Headers headers = new RecordHeaders();
    headers.add(EventSerializer.SCHEMA_HEADER, "00".repeat(32).getBytes(StandardCharsets.US_ASCII));
    byte[] value = ByteBuffer.allocate(9).put((byte) 0).putInt(4711).array();

    // When
    DecodeResult<ConnectionEvent> result = deserializer.read(headers, value);

    // Then
    assertThat(result)
        .isEqualTo(new Undecodable<>(UNKNOWN_SCHEMA, "the registry has no schema 4711"));
  }

  @Test
  void anotherTypesSchemaIsProvenForeign() throws Exception {
    // Given
    Schema other =
        SchemaBuilder.record("com.example.Other").fields().requiredString("a").endRecord();
    int id = registry.register("other-value", new AvroSchema(other));
    byte[] value = ByteBuffer.allocate(9).put((byte) 0).putInt(id).array();

    // When
    DecodeResult<ConnectionEvent> result = deserializer.read(new RecordHeaders(), value);

    // Then
    assertThat(result)
        .isEqualTo(
            new Undecodable<>(
                FOREIGN_SCHEMA, "com.example.Other can't be read as ConnectionEvent"));
  }

  private static SchemaRegistryClient nobodyThere() {
    return RegistryConfig.of("http://127.0.0.1:1").client();
  }

  private static Arguments bad(String name, DecodeResult.Defect defect, Mutation mutation) {
    return Arguments.of(name, defect, mutation);
  }

  private static byte[] with(byte[] value, int at, int replacement) {
    value[at] = (byte) replacement;
    return value;
  }

  private static byte[] join(byte[] value, int upTo, int... rest) {
    byte[] joined = Arrays.copyOf(value, upTo + rest.length);
    for (int i = 0; i < rest.length; i++) {
      joined[upTo + i] = (byte) rest[i];
    }
    return joined;
  }

  /** Makes a good value bad. */
  interface Mutation {
    byte @Nullable [] of(byte[] value);
  }
}

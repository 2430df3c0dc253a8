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
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.DecodeResult.Undecodable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventDeserializerTest {

  private static final RecordType<ConnectionEvent> TYPE = RecordType.CONNECTION_EVENT;

  private final SchemaRegistryClient registry = SampleEvents.registry();
  private final EventSerializer<ConnectionEvent> serializer = SampleEvents.serializer(registry);
  private final EventDeserializer<ConnectionEvent> deserializer =
      new EventDeserializer<>(TYPE, registry);
  private final EventDeserializer<ConnectionEvent> alone =
      new EventDeserializer<>(TYPE, RegistryConfig.of("http://127.0.0.1:1").client());
  private final ConnectionEvent event = SampleEvents.requested("orders");
  private final byte[] value = serializer.serialize(event);

  @Test
  void aBundledSchemaIsReadWithoutTheRegistry() {
    assertThat(alone.read(serializer.headers(), value)).isEqualTo(new Decoded<>(event));
  }

  @Test
  void withoutAHeaderTheRegistrySays() {
    assertThat(deserializer.read(new RecordHeaders(), value)).isEqualTo(new Decoded<>(event));
  }

  @Test
  void whatConfluentsSerializerWritesIsRead() {
    Map<String, Object> config =
        Map.of(
            "schema.registry.url", "mock://unused",
            "auto.register.schemas", false,
            "avro.remove.java.properties", true);
    try (KafkaAvroSerializer confluent = new KafkaAvroSerializer(registry, config)) {
      assertThat(deserializer.read(new RecordHeaders(), confluent.serialize(TYPE.topic(), event)))
          .isEqualTo(new Decoded<>(event));
    }
  }

  @Test
  void aRegistryThatDoesNotAnswerProvesNothing() {
    assertThatThrownBy(() -> alone.read(new RecordHeaders(), value))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("did not say what schema");
  }

  static Stream<Arguments> badBytes() {
    return Stream.of(
        bad("null value", NULL_VALUE, value -> null),
        bad("empty", TRUNCATED, value -> new byte[0]),
        bad("wrong magic byte", WRONG_MAGIC, value -> with(value, 0, 1)),
        bad("JSON", WRONG_MAGIC, value -> "{\"kind\":\"x\"}".getBytes(US_ASCII)),
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
    assertThat(deserializer.read(serializer.headers(), mutation.of(value)))
        .isInstanceOfSatisfying(
            Undecodable.class, bad -> assertThat(bad.defect()).isEqualTo(defect));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBytes")
  void badBytesDoNotSpoilTheNextRecord(String name, DecodeResult.Defect defect, Mutation mutation) {
    deserializer.read(serializer.headers(), mutation.of(value.clone()));
    assertThat(deserializer.read(serializer.headers(), value)).isEqualTo(new Decoded<>(event));
  }

  @Test
  void anUnknownFingerprintAndAnUnknownIdAreProvenBad() {
    Headers headers =
        new RecordHeaders().add(EventSerializer.SCHEMA_HEADER, "00".repeat(32).getBytes(US_ASCII));
    assertThat(deserializer.read(headers, ofSchema(4711)))
        .isEqualTo(new Undecodable<>(UNKNOWN_SCHEMA, "the registry has no schema 4711"));
  }

  @Test
  void anotherTypesSchemaIsProvenForeign() throws Exception {
    int id = registry.register("other-value", SampleEvents.OTHER);
    assertThat(deserializer.read(new RecordHeaders(), ofSchema(id)))
        .isEqualTo(
            new Undecodable<>(
                FOREIGN_SCHEMA, "com.example.Other can't be read as ConnectionEvent"));
  }

  private static byte[] ofSchema(int id) {
    return ByteBuffer.allocate(9).put((byte) 0).putInt(id).array();
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

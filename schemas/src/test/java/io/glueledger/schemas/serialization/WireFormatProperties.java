/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.DecodeResult.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

class WireFormatProperties {

  @Property(tries = 200)
  <T extends SpecificRecord> void everyReleasedVersionOfEveryTypeIsRead(
      @ForAll("released") ReleasedSchema version, @ForAll long seed) throws IOException {
    // Given
    @SuppressWarnings("unchecked")
    RecordType<T> type =
        (RecordType<T>)
            RecordType.ALL.stream()
                .filter(t -> t.subject().equals(version.subject()))
                .findFirst()
                .orElseThrow();
    EventDeserializer<T> deserializer =
        new EventDeserializer<>(type, RegistryConfig.of("http://127.0.0.1:1").client());
    byte[] value = encoded(version, seed);

    // When
    DecodeResult<T> result = deserializer.read(headersOf(version), value);

    // Then
    assertThat(result).isInstanceOf(Decoded.class);
    if (version.equals(ReleasedSchemas.bundled().newest(type))) {
      T record = result.match(r -> r, bad -> null);
      assertThat(SpecificData.get().toString(record)).isNotEmpty();
    }
  }

  @Property(tries = 500)
  void bytesAtRandomAreReadOrProvenBadAndNothingElse(
      @ForAll long seed, @ForAll int at, @ForAll byte flip) throws IOException {
    // Given
    EventDeserializer<ConnectionEvent> deserializer =
        new EventDeserializer<>(
            RecordType.CONNECTION_EVENT, RegistryConfig.of("http://127.0.0.1:1").client());
    ReleasedSchema event = ReleasedSchemas.bundled().newest(RecordType.CONNECTION_EVENT);
    byte[] value = encoded(event, seed);
    value[5 + Math.floorMod(at, value.length - 5)] ^= flip;

    // When
    DecodeResult<ConnectionEvent> result = deserializer.read(headersOf(event), value);

    // Then
    assertThat(result).isInstanceOfAny(Decoded.class, Undecodable.class);
  }

  @Property(tries = 100)
  void everyPrefixOfARecordIsProvenTruncated(@ForAll long seed, @ForAll int length)
      throws IOException {
    // Given
    EventDeserializer<ConnectionEvent> deserializer =
        new EventDeserializer<>(
            RecordType.CONNECTION_EVENT, RegistryConfig.of("http://127.0.0.1:1").client());
    ReleasedSchema event = ReleasedSchemas.bundled().newest(RecordType.CONNECTION_EVENT);
    byte[] value = encoded(event, seed);

    // When
    DecodeResult<ConnectionEvent> result =
        deserializer.read(
            headersOf(event), Arrays.copyOf(value, Math.floorMod(length, value.length)));

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            Undecodable.class,
            bad -> assertThat(bad.defect()).isEqualTo(DecodeResult.Defect.TRUNCATED));
  }

  @Provide
  Arbitrary<ReleasedSchema> released() {
    return Arbitraries.of(
        RecordType.ALL.stream()
            .flatMap(type -> ReleasedSchemas.bundled().versions(type).stream())
            .toList());
  }

  private static Headers headersOf(ReleasedSchema version) {
    return new RecordHeaders()
        .add(
            EventSerializer.SCHEMA_HEADER,
            version.fingerprint().getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] encoded(ReleasedSchema version, long seed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[EventSerializer.PREFIX_BYTES]);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(version.schema())
        .write(new RandomRecords(seed).of(version.schema()), encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}

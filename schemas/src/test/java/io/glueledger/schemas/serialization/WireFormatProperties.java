/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.DecodeResult.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  private static final ReleasedSchema EVENT =
      ReleasedSchemas.bundled().newest(RecordType.CONNECTION_EVENT);

  @Property(tries = 200)
  void everyReleasedVersionOfEveryTypeIsRead(
      @ForAll("released") ReleasedSchema version, @ForAll long seed) throws IOException {
    RecordType<?> type =
        RecordType.ALL.stream()
            .filter(t -> t.subject().equals(version.subject()))
            .findFirst()
            .orElseThrow();
    DecodeResult<?> result = read(type, version, encoded(version, seed));
    assertThat(result).isInstanceOf(Decoded.class);
    if (version.equals(ReleasedSchemas.bundled().newest(type))) {
      assertThat(SpecificData.get().toString(((Decoded<?>) result).value())).isNotEmpty();
    }
  }

  @Property(tries = 500)
  void bytesAtRandomAreReadOrProvenBadAndNothingElse(
      @ForAll long seed, @ForAll int at, @ForAll byte flip) throws IOException {
    byte[] value = encoded(EVENT, seed);
    value[5 + Math.floorMod(at, value.length - 5)] ^= flip;
    assertThat(read(RecordType.CONNECTION_EVENT, EVENT, value))
        .isInstanceOfAny(Decoded.class, Undecodable.class);
  }

  @Property(tries = 100)
  void everyPrefixOfARecordIsProvenTruncated(@ForAll long seed, @ForAll int length)
      throws IOException {
    byte[] value = encoded(EVENT, seed);
    byte[] prefix = Arrays.copyOf(value, Math.floorMod(length, value.length));
    assertThat(read(RecordType.CONNECTION_EVENT, EVENT, prefix))
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

  private static <T extends SpecificRecord> DecodeResult<T> read(
      RecordType<T> type, ReleasedSchema version, byte[] value) {
    SchemaRegistryClient nobodyThere = RegistryConfig.of("http://127.0.0.1:1").client();
    Headers headers =
        new RecordHeaders()
            .add(EventSerializer.SCHEMA_HEADER, version.fingerprint().getBytes(US_ASCII));
    return new EventDeserializer<>(type, nobodyThere).read(headers, value);
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

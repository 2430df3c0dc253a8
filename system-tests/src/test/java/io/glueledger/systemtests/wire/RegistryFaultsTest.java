/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.PolicyPack;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.DecodeResult.Defect;
import io.glueledger.schemas.serialization.DecodeResult.Undecodable;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registry away, back, wrong, and asked about what it does not have. */
@ExtendWith(Infrastructure.class)
class RegistryFaultsTest {

  private static final RecordType<PolicyPack> TYPE = RecordType.POLICY_PACK;
  private static final String SUBJECT = TYPE.subject();

  private final ApicurioRegistry registry;

  RegistryFaultsTest(ApicurioRegistry registry) {
    this.registry = registry;
  }

  @BeforeEach
  void registerSchemas() {
    registry.start();
    registry.clear();
    SchemaRegistration.register(registry.client());
  }

  @AfterEach
  void startAgain() {
    registry.start();
  }

  @Test
  void downAtTheStartIsWaitedForAndDownLaterIsNotNoticed() {
    // Given
    registry.stop();
    EventSerializer<PolicyPack> serializer = new EventSerializer<>(TYPE, registry.client());
    assertThatThrownBy(serializer::prepare).isInstanceOf(RegistryUnavailableException.class);
    registry.start();
    int id = serializer.prepare().orElseThrow();

    // When
    registry.stop();

    // Then
    assertThat(serializer.prepare()).hasValue(id);
    byte[] value = serializer.serialize(pack());
    assertThat(new EventDeserializer<>(TYPE, registry.client()).read(serializer.headers(), value))
        .isEqualTo(new Decoded<>(pack()));
  }

  @Test
  void anEmptyRegistryIsNotWrittenTo() throws Exception {
    // Given
    registry.clear();
    EventSerializer<PolicyPack> serializer = new EventSerializer<>(TYPE, registry.client());

    // When
    var id = serializer.prepare();

    // Then
    assertThat(id).isEmpty();
    assertThat(registry.client().getAllSubjects()).isEmpty();
  }

  @Test
  void aNewerWritersRecordIsReadOnceTheRegistryAnswers() throws Exception {
    // Given
    Schema newer = newerSchema();
    int id = registry.client().register(SUBJECT, new AvroSchema(newer));
    byte[] value = writtenByNewer(newer, id);
    Headers headers = headers(ReleasedSchema.fingerprint(newer));
    EventDeserializer<PolicyPack> deserializer = new EventDeserializer<>(TYPE, registry.client());
    registry.stop();
    assertThatThrownBy(() -> deserializer.read(headers, value))
        .isInstanceOf(RegistryUnavailableException.class);
    registry.start();

    // When
    DecodeResult<PolicyPack> result = deserializer.read(headers, value);

    // Then
    assertThat(result).isEqualTo(new Decoded<>(pack()));
  }

  @Test
  void anIdThatTheRegistryDoesNotKnowIsProvenBad() {
    // When
    DecodeResult<PolicyPack> result = readWithout(registry.client(), 987_654);

    // Then
    assertThat(result)
        .isEqualTo(new Undecodable<>(Defect.UNKNOWN_SCHEMA, "the registry has no schema 987654"));
  }

  @Test
  void aSchemaOfAnotherKindIsProvenForeign() {
    // Given
    String protobuf =
        """
        {"schemaType": "PROTOBUF",
         "schema": "syntax = 'proto3'; message Other { string a = 1; }"}
        """;
    var registered =
        registry.send("POST", "/apis/ccompat/v7/subjects/other-value/versions", protobuf);
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
    int id = Integer.parseInt(registered.body().replaceAll("[^0-9]", ""));

    // When
    DecodeResult<PolicyPack> result = readWithout(registry.client(), id);

    // Then
    assertThat(result)
        .isEqualTo(
            new Undecodable<>(
                Defect.FOREIGN_SCHEMA,
                "schema %d of the registry is no Avro schema".formatted(id)));
  }

  @Test
  void aWrongPathIsNotARegistryThatKnowsNothing() {
    // Given
    SchemaRegistryClient wrong =
        RegistryConfig.of(registry.url().replace("/apis/ccompat/v7", "/apis/elsewhere")).client();

    // When
    var reading = assertThatThrownBy(() -> readWithout(wrong, 1));

    // Then
    reading.isInstanceOf(RegistryUnavailableException.class);
  }

  private static DecodeResult<PolicyPack> readWithout(SchemaRegistryClient client, int id) {
    byte[] value = ByteBuffer.allocate(20).put((byte) 0).putInt(id).array();
    return new EventDeserializer<>(TYPE, client).read(new RecordHeaders(), value);
  }

  private static Headers headers(String fingerprint) {
    return new RecordHeaders()
        .add(EventSerializer.SCHEMA_HEADER, fingerprint.getBytes(StandardCharsets.US_ASCII));
  }

  /** The newest schema with one field more, as a later release may have it. */
  private static Schema newerSchema() {
    Schema today = ReleasedSchemas.bundled().newest(TYPE).schema();
    var fields =
        new java.util.ArrayList<>(
            today.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    fields.add(new Schema.Field("comment", Schema.create(Schema.Type.STRING), "New.", "none"));
    return Schema.createRecord(
        today.getName(), today.getDoc(), today.getNamespace(), false, fields);
  }

  private static byte[] writtenByNewer(Schema newer, int id) throws IOException {
    PolicyPack pack = pack();
    GenericData.Record record = new GenericData.Record(newer);
    record.put("hash", pack.getHash());
    record.put("name", pack.getName());
    record.put("yaml", pack.getYaml());
    record.put("activatedBy", pack.getActivatedBy());
    record.put("activatedAt", pack.getActivatedAt().toEpochMilli());
    record.put("engineVersion", pack.getEngineVersion());
    record.put("comment", "unknown to this version");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(newer).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static PolicyPack pack() {
    return new PolicyPack(
        "ab12", "starter", "rules: []", "ada", Instant.ofEpochMilli(1_700_000_000_123L), "1");
  }
}

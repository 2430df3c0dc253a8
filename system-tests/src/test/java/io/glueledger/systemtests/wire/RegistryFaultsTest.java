/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registry away, back, wrong, and asked about what it does not have. */
@ExtendWith(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryFaultsTest {
  private static final RecordType<PolicyPack> TYPE = RecordType.POLICY_PACK;
  private static final PolicyPack PACK =
      new PolicyPack(
          "ab12", "starter", "rules: []", "ada", Instant.ofEpochMilli(1_700_000_000_123L), "1");

  private final ApicurioRegistry registry;
  private final Outage outage;

  RegistryFaultsTest(ApicurioRegistry registry) throws Exception {
    this.registry = registry;
    registry.clear();
    SchemaRegistration.register(registry.client());
    this.outage = new Outage(registry);
  }

  @AfterAll
  void leaveNothingBehind() {
    registry.clear();
  }

  /** What becomes of writers and readers from before and during an outage, in it and after it. */
  private static final class Outage {
    private final OptionalInt idBefore;
    private final OptionalInt idOfOlderWriter;
    private final DecodeResult<PolicyPack> readMeanwhile;
    private final Throwable newWriterMeanwhile;
    private final OptionalInt idOfNewWriterAfter;
    private final Throwable newerSchemaMeanwhile;
    private final DecodeResult<PolicyPack> newerSchemaAfter;

    Outage(ApicurioRegistry registry) throws Exception {
      EventSerializer<PolicyPack> older = new EventSerializer<>(TYPE, registry.client());
      this.idBefore = older.prepare();
      EventSerializer<PolicyPack> late = new EventSerializer<>(TYPE, registry.client());
      Schema newer = newerSchema();
      byte[] value =
          writtenByNewer(newer, registry.client().register(TYPE.subject(), new AvroSchema(newer)));
      Headers headers = headers(ReleasedSchema.fingerprint(newer));
      EventDeserializer<PolicyPack> reader = new EventDeserializer<>(TYPE, registry.client());
      registry.stop();
      try {
        this.idOfOlderWriter = older.prepare();
        this.readMeanwhile =
            new EventDeserializer<>(TYPE, registry.client())
                .read(older.headers(), older.serialize(PACK));
        this.newWriterMeanwhile = catchThrowable(late::prepare);
        this.newerSchemaMeanwhile = catchThrowable(() -> reader.read(headers, value));
      } finally {
        registry.start();
      }
      this.idOfNewWriterAfter = late.prepare();
      this.newerSchemaAfter = reader.read(headers, value);
    }
  }

  @Test
  void whatIsUnknownYetCanNotBeLookedUpMeanwhile() {
    assertThat(List.of(outage.newWriterMeanwhile, outage.newerSchemaMeanwhile))
        .hasOnlyElementsOfType(RegistryUnavailableException.class);
  }

  @Test
  void aNewWriterIsPreparedAfterwards() {
    assertThat(outage.idOfNewWriterAfter).isPresent().isEqualTo(outage.idBefore);
  }

  @Test
  void anOlderWriterNoticesNothing() {
    assertThat(outage.idOfOlderWriter).isPresent().isEqualTo(outage.idBefore);
  }

  @Test
  void aReaderOfBundledSchemasNoticesNothing() {
    assertThat(outage.readMeanwhile).isEqualTo(new Decoded<>(PACK));
  }

  @Test
  void aNewerWritersRecordIsReadAfterwards() {
    assertThat(outage.newerSchemaAfter).isEqualTo(new Decoded<>(PACK));
  }

  @Test
  void anEmptyRegistryIsNotWrittenTo() throws Exception {
    registry.clear();

    assertThat(new EventSerializer<>(TYPE, registry.client()).prepare()).isEmpty();
    assertThat(registry.client().getAllSubjects()).isEmpty();
  }

  @Test
  void anIdThatTheRegistryDoesNotKnowIsProvenBad() {
    assertThat(read(registry.client(), 987_654))
        .isEqualTo(new Undecodable<>(Defect.UNKNOWN_SCHEMA, "the registry has no schema 987654"));
  }

  @Test
  void aSchemaOfAnotherKindIsProvenForeign() {
    String protobuf =
        """
        {"schemaType": "PROTOBUF",
         "schema": "syntax = 'proto3'; message Other { string a = 1; }"}
        """;
    var registered =
        registry.send("POST", "/apis/ccompat/v7/subjects/other-value/versions", protobuf);
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
    int id = Integer.parseInt(registered.body().replaceAll("[^0-9]", ""));

    assertThat(read(registry.client(), id))
        .isEqualTo(
            new Undecodable<>(
                Defect.FOREIGN_SCHEMA,
                "schema %d of the registry is no Avro schema".formatted(id)));
  }

  @Test
  void aWrongPathIsNotARegistryThatKnowsNothing() {
    String wrong = registry.url().replace("/apis/ccompat/v7", "/apis/elsewhere");

    assertThatThrownBy(() -> read(RegistryConfig.of(wrong).client(), 1))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  /** Reads a record of which nothing but the id of its schema is known. */
  private static DecodeResult<PolicyPack> read(SchemaRegistryClient client, int id) {
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
    List<Schema.Field> fields = new ArrayList<>();
    today.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    fields.add(new Schema.Field("comment", Schema.create(Schema.Type.STRING), "New.", "none"));
    return Schema.createRecord(
        today.getName(), today.getDoc(), today.getNamespace(), false, fields);
  }

  private static byte[] writtenByNewer(Schema newer, int id) throws IOException {
    GenericData.Record record = new GenericData.Record(newer);
    PACK.getSchema().getFields().forEach(each -> record.put(each.name(), PACK.get(each.pos())));
    record.put("comment", "unknown to this version");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(newer, SpecificData.getForClass(PolicyPack.class))
        .write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}

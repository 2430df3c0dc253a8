/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Records to bytes, in Confluent's wire format: a zero byte, the registry's id of the schema, Avro.
 * Confluent's own deserialiser reads them. The id asked for is that of exactly the released schema
 * that the records are written with, never the subject's latest, and a schema is never registered
 * on the way ({@link SchemaRegistration} does that). The registry is asked once.
 *
 * <p>Safe for use by several threads.
 */
public final class EventSerializer<T extends SpecificRecord> {

  /**
   * Record header with the {@linkplain ReleasedSchema#fingerprint fingerprint} of the writer's
   * schema, as text.
   */
  public static final String SCHEMA_HEADER = "glue-ledger.schema-fingerprint";

  static final byte MAGIC = 0;
  static final int PREFIX_BYTES = 1 + Integer.BYTES;

  /** Our schemas are registered by {@link SchemaRegistration} only, and as they were released. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "schema.registry.url", "given-by-the-client",
          "auto.register.schemas", false,
          "use.latest.version", false);

  static {
    TrustedRecords.trust();
  }

  private final RecordType<T> type;
  private final SchemaRegistryClient registry;
  private final ReleasedSchema schema;
  private final byte[] fingerprint;
  private final Confluent confluent;
  private final AvroSchema written;
  private volatile OptionalInt id = OptionalInt.empty();

  /** Does not call the registry. */
  public EventSerializer(RecordType<T> type, SchemaRegistryClient registry) {
    this.type = type;
    this.registry = registry;
    this.schema = ReleasedSchemas.bundled().newest(type);
    Schema generated = SpecificData.get().getSchema(type.recordClass());
    if (!ReleasedSchema.fingerprint(generated).equals(schema.fingerprint())) {
      throw new IllegalStateException(
          "the schema of " + type.recordClass().getSimpleName() + " is not released");
    }
    this.fingerprint = schema.fingerprint().getBytes(StandardCharsets.US_ASCII);
    this.confluent = new Confluent(registry);
    this.written = new AvroSchema(schema.schema());
    // The generated code writes a definition several times faster than a walk over its schema.
    SpecificData.getForClass(type.recordClass()).setCustomCoders(true);
  }

  /**
   * Asks the registry for the schema's id, unless it is known. Once it is known, the registry is
   * not needed any more.
   *
   * @return the id; empty if the registry does not have the schema, which {@code glue-ledger
   *     schemas register} mends
   * @throws RegistryUnavailableException if the registry did not say
   */
  public OptionalInt prepare() {
    if (id.isEmpty()) {
      id =
          RegistryCalls.find(
                  "say the id of the schema of " + type.subject(),
                  () -> registry.getId(type.subject(), written))
              .map(OptionalInt::of)
              .orElse(OptionalInt.empty());
    }
    return id;
  }

  /**
   * The value of a record; {@link #headers()} belongs beside it.
   *
   * @throws IllegalStateException if the schema's id is not known: {@link #prepare()} has not
   *     returned one
   * @throws RuntimeException if the record lacks a member
   */
  public byte[] serialize(T value) {
    if (id.isEmpty()) {
      throw new IllegalStateException(
          "the registry's id of the schema of " + type.subject() + " is not known yet");
    }
    return confluent.write(type, value, written);
  }

  /** New headers that say how the value was written. */
  public Headers headers() {
    return new RecordHeaders(new Header[] {new RecordHeader(SCHEMA_HEADER, fingerprint)});
  }

  /** The schema that records are written with. */
  public ReleasedSchema schema() {
    return schema;
  }

  /**
   * Confluent's serialiser, given the schema. Left to itself it makes a new one for each record,
   * and the client's cache then compares all of it: some hundred microseconds for a schema as
   * large.
   */
  private static final class Confluent extends KafkaAvroSerializer {
    Confluent(SchemaRegistryClient registry) {
      super(registry, SETTINGS);
    }

    byte[] write(RecordType<?> type, SpecificRecord value, AvroSchema schema) {
      return serializeImpl(type.subject(), type.topic(), new RecordHeaders(), value, schema);
    }
  }
}

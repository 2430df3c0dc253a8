/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Records to bytes, in Confluent's wire format: a zero byte, the registry's id of the schema, Avro.
 * Confluent's own deserialiser reads them. The id asked for is that of exactly the released schema
 * that the records are written with, never the subject's latest, and a schema is never registered
 * on the way ({@link SchemaRegistration} does that). The registry is asked once.
 *
 * <p>The encoding is Avro's own and not that of Confluent's {@code KafkaAvroSerializer}, which asks
 * the registry's cache and encodes without a buffer for every record: three times the time.
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

  static {
    TrustedRecords.trust();
  }

  private final RecordType<T> type;
  private final SchemaRegistryClient registry;
  private final ReleasedSchema schema;
  private final byte[] fingerprint;
  private final ThreadLocal<Buffer<T>> buffers;
  private volatile byte @Nullable [] prefix;

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
    this.buffers = ThreadLocal.withInitial(() -> new Buffer<>(type.recordClass()));
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
    byte[] known = prefix;
    if (known != null) {
      return OptionalInt.of(ByteBuffer.wrap(known).getInt(1));
    }
    var found =
        RegistryCalls.find(
            "say the id of the schema of " + type.subject(),
            () -> registry.getId(type.subject(), new AvroSchema(schema.schema())));
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    prefix = ByteBuffer.allocate(PREFIX_BYTES).put(MAGIC).putInt(found.get()).array();
    return OptionalInt.of(found.get());
  }

  /**
   * The value of a record; {@link #headers()} belongs beside it.
   *
   * @throws IllegalStateException if the schema's id is not known: {@link #prepare()} has not
   *     returned one
   * @throws RuntimeException if the record lacks a member
   */
  public byte[] serialize(T value) {
    byte[] known = prefix;
    if (known == null) {
      throw new IllegalStateException(
          "the registry's id of the schema of " + type.subject() + " is not known yet");
    }
    Buffer<T> buffer = buffers.get();
    try {
      return buffer.encode(known, value);
    } finally {
      if (buffer.isLarge()) {
        buffers.remove();
      }
    }
  }

  /** New headers that say how the value was written. */
  public Headers headers() {
    return new RecordHeaders(new Header[] {new RecordHeader(SCHEMA_HEADER, fingerprint)});
  }

  /** The schema that records are written with. */
  public ReleasedSchema schema() {
    return schema;
  }

  /** What one thread encodes with. */
  private static final class Buffer<T extends SpecificRecord> {
    private static final int USUAL_BYTES = 4 * 1024;
    private static final int LARGE_BYTES = 256 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final SpecificDatumWriter<T> writer;
    private @Nullable BinaryEncoder encoder;
    private int largest;

    Buffer(Class<T> recordClass) {
      this.writer = new SpecificDatumWriter<>(recordClass);
    }

    byte[] encode(byte[] prefix, T value) {
      // Before the reset: it may still write out what an encoding that failed has left behind.
      BinaryEncoder current = EncoderFactory.get().binaryEncoder(bytes, encoder);
      encoder = current;
      bytes.reset();
      bytes.writeBytes(prefix);
      try {
        writer.write(value, current);
        current.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("can't happen: bytes are written to memory", e);
      }
      largest = Math.max(largest, bytes.size());
      return bytes.toByteArray();
    }

    /** One huge record must not hold its memory for ever. */
    boolean isLarge() {
      return largest > LARGE_BYTES;
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static io.glueledger.schemas.serialization.EventSerializer.MAGIC;
import static io.glueledger.schemas.serialization.EventSerializer.PREFIX_BYTES;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.DecodeResult.Defect;
import io.glueledger.schemas.serialization.DecodeResult.Undecodable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to records. A record whose header names a released schema is read without the registry. For
 * others the registry is asked, and what it said is kept. Not safe for use by several threads: each
 * consumer has its own.
 */
public final class EventDeserializer<T extends SpecificRecord> {

  static {
    TrustedRecords.trust();
  }

  private final WriterSchemas writers;
  private final Schema reader;
  private final SpecificData model;
  private final Map<Schema, Optional<SpecificDatumReader<T>>> readers = new HashMap<>();
  private @Nullable BinaryDecoder decoder;

  /** Does not call the registry. */
  public EventDeserializer(RecordType<T> type, SchemaRegistryClient registry) {
    this.writers = new WriterSchemas(type, registry);
    this.model = SpecificData.getForClass(type.recordClass());
    this.reader = model.getSchema(type.recordClass());
    model.setCustomCoders(true);
  }

  /**
   * The record that the bytes are, or the proof that they are none.
   *
   * @throws RegistryUnavailableException if only the registry could tell, and did not: wait and ask
   *     again
   */
  public DecodeResult<T> read(Headers headers, byte @Nullable [] value) {
    if (value == null) {
      return new Undecodable<>(Defect.NULL_VALUE, "the record has no value");
    }
    if (value.length == 0) {
      return new Undecodable<>(Defect.TRUNCATED, "the value is empty");
    }
    if (value[0] != MAGIC) {
      return new Undecodable<>(Defect.WRONG_MAGIC, "the value does not begin with a zero byte");
    }
    if (value.length < PREFIX_BYTES) {
      return new Undecodable<>(Defect.TRUNCATED, "the value ends within the schema's id");
    }
    WriterSchemas.Found writer = writers.find(headers, ByteBuffer.wrap(value).getInt(1));
    if (writer instanceof WriterSchemas.Found.None none) {
      return new Undecodable<>(none.defect(), none.detail());
    }
    Schema schema = ((WriterSchemas.Found.Writer) writer).schema();
    return readers
        .computeIfAbsent(schema, this::readerOf)
        .map(datumReader -> decode(datumReader, value))
        .orElseGet(
            () ->
                new Undecodable<>(
                    Defect.FOREIGN_SCHEMA,
                    "%s can't be read as %s".formatted(schema.getFullName(), reader.getName())));
  }

  private Optional<SpecificDatumReader<T>> readerOf(Schema writer) {
    boolean readable =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
            == SchemaCompatibilityType.COMPATIBLE;
    return readable
        ? Optional.of(new SpecificDatumReader<>(writer, reader, model))
        : Optional.empty();
  }

  private DecodeResult<T> decode(SpecificDatumReader<T> datumReader, byte[] value) {
    BinaryDecoder bytes =
        DecoderFactory.get()
            .binaryDecoder(value, PREFIX_BYTES, value.length - PREFIX_BYTES, decoder);
    decoder = bytes;
    try {
      @SuppressWarnings("NullAway") // The old record, to be used again, may be null.
      T decoded = datumReader.read(null, bytes);
      return bytes.isEnd()
          ? new Decoded<>(decoded)
          : new Undecodable<>(Defect.TRAILING_BYTES, "the value goes on after the record");
    } catch (EOFException e) {
      return new Undecodable<>(Defect.TRUNCATED, "the value ends before the record does");
    } catch (IOException | RuntimeException e) {
      return new Undecodable<>(
          Defect.MALFORMED, "the value breaks its schema: " + e.getClass().getSimpleName());
    }
  }
}

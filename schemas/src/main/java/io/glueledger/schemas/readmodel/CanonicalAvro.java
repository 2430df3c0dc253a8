/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.schemas.serialization.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Bare Avro binary in which equal records have equal bytes: the entries of maps stand in the order
 * of their keys. Safe for use by several threads, if no two of them write one record.
 */
public final class CanonicalAvro {

  static {
    TrustedRecords.trust();
  }

  private static final SpecificData DATA = data();
  private static final Map<Class<?>, RecordFormat> FORMATS = new ConcurrentHashMap<>();

  private CanonicalAvro() {}

  /** The bytes of a record. Its maps are put in order for it. */
  public static byte[] bytes(SpecificRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    write(record, EncoderFactory.get().binaryEncoder(out, null));
    return out.toByteArray();
  }

  /** The record in Avro's JSON, for people. */
  public static String json(SpecificRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try {
      JsonEncoder encoder = EncoderFactory.get().jsonEncoder(record.getSchema(), out);
      write(record, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  /**
   * The record that {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are none
   */
  public static <T extends SpecificRecord> T read(Class<T> type, byte[] bytes) {
    return read(type, format(type).reader(), bytes);
  }

  /**
   * The same of a record that was written by another schema.
   *
   * @throws IllegalArgumentException if the bytes are none
   */
  static <T extends SpecificRecord> T read(Class<T> type, Schema writer, byte[] bytes) {
    return read(type, new SpecificDatumReader<>(writer, schema(type), DATA), bytes);
  }

  /** The schema of this release. */
  static Schema schema(Class<?> type) {
    return DATA.getSchema(type);
  }

  private static <T extends SpecificRecord> T read(
      Class<T> type, SpecificDatumReader<SpecificRecord> reader, byte[] bytes) {
    try {
      BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
      T record = type.cast(reader.read(null, decoder));
      if (!decoder.isEnd()) {
        throw new IllegalArgumentException("bytes go on after a " + type.getSimpleName());
      }
      return record;
    } catch (IOException e) {
      throw new IllegalArgumentException("bytes are no " + type.getSimpleName(), e);
    }
  }

  /** A record that others follow. */
  public static <T extends SpecificRecord> T readFirst(Class<T> type, byte[] bytes) {
    try {
      return type.cast(
          format(type).reader().read(null, DecoderFactory.get().binaryDecoder(bytes, null)));
    } catch (IOException e) {
      throw new IllegalArgumentException("bytes do not begin with a " + type.getSimpleName(), e);
    }
  }

  private static void write(SpecificRecord record, Encoder encoder) {
    SortedMaps.sort(record);
    try {
      format(record.getClass()).writer().write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordFormat format(Class<?> type) {
    return FORMATS.computeIfAbsent(type, RecordFormat::of);
  }

  private static SpecificData data() {
    SpecificData data = new SpecificData();
    data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    // Avro's generated code writes and reads several times as fast as a walk over the schema.
    data.setCustomCoders(true);
    return data;
  }

  private record RecordFormat(
      SpecificDatumWriter<SpecificRecord> writer, SpecificDatumReader<SpecificRecord> reader) {
    static RecordFormat of(Class<?> type) {
      Schema schema = DATA.getSchema(type);
      return new RecordFormat(
          new SpecificDatumWriter<>(schema, DATA), new SpecificDatumReader<>(schema, schema, DATA));
    }
  }
}

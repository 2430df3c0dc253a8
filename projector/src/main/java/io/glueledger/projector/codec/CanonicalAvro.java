/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import io.glueledger.schemas.serialization.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bare Avro binary in which equal records have equal bytes: the entries of maps stand in the order
 * of their keys. Safe for use by several threads.
 */
public final class CanonicalAvro {

  static {
    TrustedRecords.trust();
  }

  /** Has Avro's generated code read what it can. */
  private static final SpecificData GENERATED = data(true);

  /** Walks over the schema. */
  private static final SpecificData WALKING = data(false);

  private static final Map<Class<?>, Form<?>> FORMS = new ConcurrentHashMap<>();

  private CanonicalAvro() {}

  /** The bytes of a record. */
  public static byte[] bytes(SpecificRecord record) {
    CanonicalEncoder encoder = new CanonicalEncoder();
    write(record, encoder);
    return encoder.bytes();
  }

  /**
   * The record that {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are none
   */
  public static <T extends SpecificRecord> T read(Class<T> type, byte[] bytes) {
    try {
      BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
      T record = read(type, decoder);
      if (!decoder.isEnd()) {
        throw new IllegalArgumentException("bytes go on after a " + type.getSimpleName());
      }
      return record;
    } catch (IOException e) {
      throw new IllegalArgumentException("bytes are no " + type.getSimpleName(), e);
    }
  }

  /** The record in Avro's JSON, for people. */
  public static String json(SpecificRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try {
      JsonEncoder encoder = EncoderFactory.get().jsonEncoder(record.getSchema(), out);
      new Sorted(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static void write(SpecificRecord record, CanonicalEncoder out) {
    write(record, out, null);
  }

  /**
   * Writes a record.
   *
   * @param parts bytes of what was written before, in other records; null for none
   */
  static void write(SpecificRecord record, CanonicalEncoder out, @Nullable RecentParts parts) {
    form(record.getClass()).writer.write(record, out, parts);
  }

  @SuppressWarnings("NullAway") // The old record, to be used again, may be null.
  static <T extends SpecificRecord> T read(Class<T> type, Decoder in) throws IOException {
    return type.cast(form(type).reader.read(null, in));
  }

  private static Form<?> form(Class<?> type) {
    return FORMS.computeIfAbsent(type, Form::of);
  }

  private static SpecificData data(boolean generated) {
    SpecificData data = new SpecificData();
    data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    data.setCustomCoders(generated);
    return data;
  }

  private record Form<T>(ValueWriter writer, SpecificDatumReader<T> reader) {
    static Form<?> of(Class<?> type) {
      Schema schema = GENERATED.getSchema(type);
      return new Form<>(
          ValueWriter.of(schema), new SpecificDatumReader<>(schema, schema, GENERATED));
    }
  }

  /** Sorts maps by itself, for an encoder that does not. */
  private static final class Sorted extends SpecificDatumWriter<Object> {
    Sorted(Schema schema) {
      super(schema, WALKING);
    }

    @Override
    @SuppressWarnings("unchecked") // As Avro itself does.
    protected Iterable<Map.Entry<Object, Object>> getMapEntries(Object map) {
      List<Map.Entry<Object, Object>> entries =
          new ArrayList<>(((Map<Object, Object>) map).entrySet());
      entries.sort(Comparator.comparing(entry -> entry.getKey().toString()));
      return entries;
    }
  }
}

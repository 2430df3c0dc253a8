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
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Decoder;
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
 * of their keys. Safe for use by several threads.
 */
public final class CanonicalAvro {

  static {
    TrustedRecords.trust();
  }

  private static final Map<Class<?>, Form<?>> FORMS = new ConcurrentHashMap<>();

  private CanonicalAvro() {}

  /** The bytes of a record. */
  public static byte[] bytes(SpecificRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
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
      write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static void write(SpecificRecord record, Encoder out) throws IOException {
    form(record.getClass()).writer.write(record, out);
  }

  @SuppressWarnings("NullAway") // The old record, to be used again, may be null.
  static <T extends SpecificRecord> T read(Class<T> type, Decoder in) throws IOException {
    return type.cast(form(type).reader.read(null, in));
  }

  private static Form<?> form(Class<?> type) {
    return FORMS.computeIfAbsent(type, Form::of);
  }

  private record Form<T>(SpecificDatumWriter<Object> writer, SpecificDatumReader<T> reader) {
    static Form<?> of(Class<?> type) {
      SpecificData model = SpecificData.getForClass(type);
      return new Form<>(
          new Sorted(type, model),
          new SpecificDatumReader<>(model.getSchema(type), model.getSchema(type), model));
    }
  }

  private static final class Sorted extends SpecificDatumWriter<Object> {
    Sorted(Class<?> type, SpecificData model) {
      super(model.getSchema(type), model);
    }

    /** All unions of ours are of null and one other; Avro would look the other up by its name. */
    @Override
    protected int resolveUnion(Schema union, Object datum) {
      List<Schema> branches = union.getTypes();
      if (branches.size() != 2) {
        return super.resolveUnion(union, datum);
      }
      boolean nullFirst = branches.get(0).getType() == Schema.Type.NULL;
      return (datum == null) == nullFirst ? 0 : 1;
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

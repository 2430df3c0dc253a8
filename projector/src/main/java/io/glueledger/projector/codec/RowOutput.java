/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Writes what is no Avro record of its own, in Avro's encoding. */
final class RowOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private final BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);

  private interface Write {
    void run() throws IOException;
  }

  byte[] bytes() {
    write(out::flush);
    return bytes.toByteArray();
  }

  void bool(boolean value) {
    write(() -> out.writeBoolean(value));
  }

  void number(long value) {
    write(() -> out.writeLong(value));
  }

  void text(String value) {
    write(() -> out.writeString(value));
  }

  /** In milliseconds, which is what ledger time has. */
  void instant(Instant value) {
    number(value.toEpochMilli());
  }

  void record(SpecificRecord value) {
    write(() -> CanonicalAvro.write(value, out));
  }

  /** What another output wrote. */
  void raw(byte[] part) {
    write(() -> out.writeFixed(part));
  }

  <T> void optional(Optional<T> value, Consumer<T> writer) {
    bool(value.isPresent());
    value.ifPresent(writer);
  }

  <T> void all(Collection<? extends T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }

  private static void write(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

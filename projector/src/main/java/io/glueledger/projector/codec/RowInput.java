/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Reads what {@link RowOutput} wrote, in the same order. */
final class RowInput {

  private final BinaryDecoder in;

  private interface Read<T> {
    T run() throws IOException;
  }

  RowInput(byte[] bytes) {
    this.in = DecoderFactory.get().binaryDecoder(bytes, null);
  }

  boolean bool() {
    return read(in::readBoolean);
  }

  long number() {
    return read(in::readLong);
  }

  String text() {
    return read(in::readString);
  }

  Instant instant() {
    return Instant.ofEpochMilli(number());
  }

  <T extends SpecificRecord> T record(Class<T> type) {
    return read(() -> CanonicalAvro.read(type, in));
  }

  <T> Optional<T> optional(Supplier<T> reader) {
    return bool() ? Optional.of(reader.get()) : Optional.empty();
  }

  <T> List<T> all(Supplier<T> reader) {
    long size = number();
    List<T> values = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      values.add(reader.get());
    }
    return values;
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a row ends before it should", e);
    }
  }
}

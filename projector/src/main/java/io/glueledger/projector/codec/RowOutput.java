/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** Writes what is no Avro record of its own, in Avro's encoding. */
final class RowOutput {

  private final CanonicalEncoder out = new CanonicalEncoder();

  byte[] bytes() {
    return out.bytes();
  }

  void bool(boolean value) {
    out.writeBoolean(value);
  }

  void number(long value) {
    out.writeLong(value);
  }

  void text(String value) {
    out.writeString(value);
  }

  /** In milliseconds, which is what ledger time has. */
  void instant(Instant value) {
    number(value.toEpochMilli());
  }

  void record(SpecificRecord value) {
    CanonicalAvro.write(value, out);
  }

  <T> void optional(Optional<T> value, Consumer<T> writer) {
    bool(value.isPresent());
    value.ifPresent(writer);
  }

  <T> void all(Collection<? extends T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }
}

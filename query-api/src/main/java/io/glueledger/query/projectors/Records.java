/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.query.ledger.LedgerFailureException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads bare Avro binary; both sides are of one release, so reader and writer have one schema. */
final class Records {
  private static final Map<Class<?>, SpecificDatumReader<?>> READERS = new ConcurrentHashMap<>();

  private Records() {}

  /**
   * Decodes one record.
   *
   * @throws LedgerFailureException if the bytes are not exactly one such record
   */
  static <T extends SpecificRecordBase> T decode(byte[] bytes, Class<T> type) {
    try {
      var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
      T value = type.cast(READERS.computeIfAbsent(type, Records::reader).read(null, decoder));
      if (!decoder.isEnd()) {
        throw new LedgerFailureException("A projector's answer is longer than its record");
      }
      return value;
    } catch (IOException | RuntimeException e) {
      throw new LedgerFailureException(
          "A projector's answer is no " + type.getSimpleName() + "; is it of another release?", e);
    }
  }

  private static SpecificDatumReader<?> reader(Class<?> type) {
    return new SpecificDatumReader<>(SpecificData.get().getSchema(type));
  }
}

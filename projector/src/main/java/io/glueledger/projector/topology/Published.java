/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.projector.codec.PartedAvro;
import io.glueledger.schemas.serialization.EventSerializer;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Values of one published topic in Confluent's wire format, as {@link EventSerializer} writes them,
 * made of parts that were written for the rows.
 */
final class Published<T extends SpecificRecord> {

  private static final byte MAGIC = 0;

  private final EventSerializer<T> serializer;
  private final PartedAvro avro;
  private final byte[] prefix;

  /**
   * Values with the schema of a serialiser.
   *
   * @param serializer knows the schema's id
   */
  Published(EventSerializer<T> serializer, PartedAvro avro) {
    this.serializer = serializer;
    this.avro = avro;
    this.prefix =
        ByteBuffer.allocate(1 + Integer.BYTES)
            .put(MAGIC)
            .putInt(serializer.prepare().orElseThrow())
            .array();
  }

  byte[] value(T record) {
    return avro.bytes(prefix, record);
  }

  /** What belongs beside a value. */
  Headers headers() {
    return serializer.headers();
  }
}

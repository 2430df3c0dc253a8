/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * The key of a published record, and the partition where it goes: that of the log's record which it
 * comes from. So the last record of each partition says how far that partition of the log has been
 * published.
 *
 * @param key null for a dead letter without one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record AddressedKey(int partition, byte @Nullable [] key) {

  /** Writes the key only. */
  static final Serializer<AddressedKey> SERIALIZER = (topic, addressed) -> addressed.key();

  static final StreamPartitioner<AddressedKey, byte[]> PARTITIONER =
      (topic, addressed, value, partitions) -> Optional.of(Set.of(addressed.partition()));
}

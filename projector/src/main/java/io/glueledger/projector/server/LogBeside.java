/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.topology.LedgerParts.LogReading;
import io.glueledger.schemas.topics.TopicNames;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The log as a reader of topics has it, beside Kafka Streams. */
record LogBeside(TopicReader reader) implements LogReading {

  @Override
  public boolean hasRecords(int partition, long from, long below) {
    return reader.hasRecords(log(partition), from, below);
  }

  @Override
  public void read(
      int partition, long from, long below, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    reader.between(log(partition), from, below, taker);
  }

  private static TopicPartition log(int partition) {
    return new TopicPartition(TopicNames.CONNECTION_EVENTS, partition);
  }
}

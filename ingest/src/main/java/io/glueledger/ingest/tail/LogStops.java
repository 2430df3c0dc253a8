/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.tail;

import io.glueledger.ingest.queue.LogState;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that stop at an event of an unknown kind, until an operator has skipped it. Used
 * by the reading thread alone.
 */
final class LogStops {
  private static final Logger LOG = LoggerFactory.getLogger(LogStops.class);
  private static final long BETWEEN_LOOKS = 1_000_000_000L;

  private final Consumer<byte[], byte[]> consumer;
  private final LogSkips skips;
  private final LogState ledger;
  private final Map<TopicPartition, Long> stopped = new HashMap<>();
  private long looked = System.nanoTime();

  LogStops(Consumer<byte[], byte[]> consumer, LogSkips skips, LogState ledger) {
    this.consumer = consumer;
    this.skips = skips;
    this.ledger = ledger;
  }

  /** Passes a record by that was skipped; reads its partition no further than to it otherwise. */
  void stop(ConsumerRecord<byte[], byte[]> record, String kind) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (skips.at(record.partition(), record.offset()).isPresent()) {
      pass(partition, record.offset());
      return;
    }
    stopped.put(partition, record.offset());
    consumer.pause(List.of(partition));
    ledger.stop(
        record.partition(),
        "an event of the kind "
            + kind
            + ", which this version does not know, stands at offset "
            + record.offset());
    LOG.atError()
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("kind", kind)
        .log("Event of an unknown kind; this gate changes nothing more of its partition");
  }

  /** Asks from time to time whether what stops a partition was skipped. */
  void goOnWhereSkipped() {
    if (stopped.isEmpty() || System.nanoTime() - looked < BETWEEN_LOOKS) {
      return;
    }
    looked = System.nanoTime();
    try {
      skips.refresh();
    } catch (KafkaException | RegistryUnavailableException e) {
      LOG.atWarn().setCause(e).log("Asking for skips failed; trying again");
      return;
    }
    stopped
        .entrySet()
        .removeIf(
            entry -> {
              boolean skipped = skips.at(entry.getKey().partition(), entry.getValue()).isPresent();
              if (skipped) {
                goOn(entry.getKey(), entry.getValue());
              }
              return skipped;
            });
  }

  private void goOn(TopicPartition partition, long offset) {
    pass(partition, offset);
    ledger.goOn(partition.partition());
    // What was fetched behind it before the partition stopped was thrown away.
    consumer.seek(partition, offset + 1);
    consumer.resume(List.of(partition));
  }

  private void pass(TopicPartition partition, long offset) {
    LOG.atWarn()
        .addKeyValue("partition", partition.partition())
        .addKeyValue("offset", offset)
        .log("Event of an unknown kind was skipped by an operator");
    ledger.passed(partition.partition(), offset);
  }
}

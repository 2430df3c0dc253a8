/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.tail;

import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.RecentRequests;
import io.glueledger.ingest.snapshot.PartitionSnapshot;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the reading of each partition begins: behind what was kept of it, and as long before as
 * requests are remembered; at the beginning of the log if nothing was.
 */
final class TailStart {
  private static final Logger LOG = LoggerFactory.getLogger(TailStart.class);

  /** The clocks of the broker and of this machine may differ by some minutes. */
  private static final Duration BEFORE = RecentRequests.WINDOW.plusMinutes(5);

  private final Consumer<byte[], byte[]> consumer;
  private final LogState ledger;

  /** For a consumer that stands at the beginning of the partitions. */
  TailStart(Consumer<byte[], byte[]> consumer, LogState ledger) {
    this.consumer = consumer;
    this.ledger = ledger;
  }

  /**
   * Takes over what was kept, and has the consumer go on there.
   *
   * @param end of each partition; what was kept of a longer log belongs to another one
   */
  void from(Map<Integer, PartitionSnapshot> kept, Map<TopicPartition, Long> end) {
    Map<Integer, PartitionSnapshot> snapshots = new HashMap<>(kept);
    end.forEach(
        (partition, last) ->
            snapshots.computeIfPresent(
                partition.partition(), (p, snapshot) -> snapshot.next() > last ? null : snapshot));
    long since = System.currentTimeMillis() - BEFORE.toMillis();
    Map<TopicPartition, Long> asked = new HashMap<>();
    snapshots
        .keySet()
        .forEach(p -> asked.put(new TopicPartition(TopicNames.CONNECTION_EVENTS, p), since));
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(asked.keySet());
    Map<TopicPartition, OffsetAndTimestamp> recent =
        asked.isEmpty() ? Map.of() : consumer.offsetsForTimes(asked);
    snapshots.forEach(
        (partition, snapshot) -> {
          TopicPartition of = new TopicPartition(TopicNames.CONNECTION_EVENTS, partition);
          OffsetAndTimestamp first = recent.get(of);
          long from = first == null ? snapshot.next() : Math.min(first.offset(), snapshot.next());
          ledger.restore(partition, snapshot.next(), snapshot.states());
          consumer.seek(of, Math.max(from, begin.getOrDefault(of, 0L)));
        });
    LOG.atInfo()
        .addKeyValue("restored", snapshots.size())
        .addKeyValue(
            "connections", snapshots.values().stream().mapToInt(s -> s.states().size()).sum())
        .log("Took over the kept states of connections");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.states.StateRow;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the states of connections that have changed, and how far the partition is kept, in one
 * transaction. A gate that has lost a partition without knowing is refused with its offsets, so
 * that nothing of what it wrote is ever read; one that has just got it waits until it has read as
 * much of the log as those who kept it before. For use by the reconciler's thread.
 */
public final class SnapshotWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final LogState ledger;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private Optional<Producer<byte[], byte[]>> producer = Optional.empty();

  /**
   * A writer.
   *
   * @param producers of producers with a transactional id; one that has failed is replaced
   */
  public SnapshotWriter(LogState ledger, Supplier<Producer<byte[], byte[]>> producers) {
    this.ledger = ledger;
    this.producers = producers;
  }

  /**
   * Keeps what has changed in some partitions since this was done last.
   *
   * @param owner of the partitions, which says what its group has committed, and proves that this
   *     gate still has them
   */
  public void write(Set<Integer> partitions, Consumer<?, ?> owner) {
    for (int partition : partitions) {
      try {
        if (!ledger.changed(partition).isEmpty() && isReached(partition, owner)) {
          write(partition, owner.groupMetadata());
        }
      } catch (KafkaException e) {
        LOG.atWarn()
            .addKeyValue("partition", partition)
            .addKeyValue("cause", e.getClass().getSimpleName())
            .log("States of connections were not kept; trying again");
        close();
        return;
      }
    }
  }

  private boolean isReached(int partition, Consumer<?, ?> owner) {
    TopicPartition log = log(partition);
    return SnapshotMark.of(committed(log, owner))
        .map(mark -> mark.isReached(ledger.readUpTo(partition)) || isOfAnotherLog(mark, log, owner))
        .orElse(true);
  }

  /** The log may have been restored, and be shorter now. */
  private static boolean isOfAnotherLog(
      SnapshotMark mark, TopicPartition log, Consumer<?, ?> owner) {
    return owner.endOffsets(Set.of(log)).getOrDefault(log, Long.MAX_VALUE) <= mark.reached();
  }

  private static @Nullable OffsetAndMetadata committed(TopicPartition log, Consumer<?, ?> owner) {
    try {
      return owner.committed(Set.of(log)).get(log);
    } catch (WakeupException e) {
      // It was to end a poll, which had ended already.
      return owner.committed(Set.of(log)).get(log);
    }
  }

  private static TopicPartition log(int partition) {
    return new TopicPartition(TopicNames.CONNECTION_EVENTS, partition);
  }

  private void write(int partition, ConsumerGroupMetadata owner) {
    // In this order: what changes meanwhile is kept again next time.
    long next = ledger.readUpTo(partition) + 1;
    Set<String> keys = Set.copyOf(ledger.changed(partition));
    int connections = ledger.count(partition);
    Producer<byte[], byte[]> open = open();
    open.beginTransaction();
    Map<String, StateRow> rows = new ConcurrentHashMap<>();
    List<Long> offsets = new ArrayList<>();
    for (String key : keys) {
      // What is not in memory was kept by another gate meanwhile.
      ledger
          .inMemory(key)
          .ifPresent(
              state -> {
                send(open, partition, key, state, rows);
                offsets.add(state.offset());
              });
    }
    SnapshotMark mark = SnapshotMark.of(next, connections, offsets);
    open.sendOffsetsToTransaction(Map.of(log(partition), mark.committed()), owner);
    open.commitTransaction();
    rows.forEach(ledger::wasKept);
  }

  /** Sends a state; its row is known when the transaction has ended. */
  private static void send(
      Producer<byte[], byte[]> open,
      int partition,
      String key,
      Kept state,
      Map<String, StateRow> rows) {
    open.send(
        record(partition, key, state),
        (at, failure) -> {
          if (failure == null) {
            int bytes = at.serializedValueSize();
            rows.put(key, new StateRow(partition, at.offset(), state.offset(), bytes));
          }
        });
  }

  private static ProducerRecord<byte[], byte[]> record(int partition, String key, Kept state) {
    return new ProducerRecord<>(
        TopicNames.GATE_STATE,
        partition,
        null,
        key.getBytes(UTF_8),
        ConnectionStates.bytes(state),
        List.of(FoldHeader.OURS));
  }

  private Producer<byte[], byte[]> open() {
    if (producer.isEmpty()) {
      Producer<byte[], byte[]> made = producers.get();
      producer = Optional.of(made);
      made.initTransactions();
    }
    return producer.get();
  }

  /** Gives up what is under way; a later {@link #write} begins anew. */
  @Override
  public void close() {
    producer.ifPresent(failed -> failed.close(CLOSE));
    producer = Optional.empty();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.ingest.queue.LogState;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears, on a thread of its own, which states the reconcilers of all gates keep, so that they need
 * not be in memory here.
 */
final class SnapshotFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFollower.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final LogState ledger;
  private final Thread thread;
  private volatile boolean closing;

  private SnapshotFollower(Consumer<byte[], byte[]> consumer, LogState ledger) {
    this.consumer = consumer;
    this.ledger = ledger;
    this.thread = new Thread(this::run, "kept-states");
    this.thread.setDaemon(true);
  }

  /** Begins at these places. */
  static SnapshotFollower start(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Map<TopicPartition, Long> places,
      LogState ledger) {
    Consumer<byte[], byte[]> consumer = consumers.get();
    consumer.assign(places.keySet());
    places.forEach(consumer::seek);
    SnapshotFollower follower = new SnapshotFollower(consumer, ledger);
    follower.thread.start();
    return follower;
  }

  private void run() {
    try (consumer) {
      while (!closing) {
        step();
      }
    }
  }

  private void step() {
    try {
      consumer.poll(POLL).forEach(this::take);
    } catch (WakeupException e) {
      LOG.atDebug().log("Follower of kept states woken up to close");
    } catch (KafkaException e) {
      // Nothing is lost by it but memory: states stay there until they are heard to be kept.
      LOG.atWarn()
          .addKeyValue("cause", e.getClass().getSimpleName())
          .log("Kept states cannot be followed; trying again");
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (!FoldHeader.isOurs(record.headers())) {
      return;
    }
    try {
      long offset = ConnectionStates.offset(record.value());
      ledger.wasKept(new String(record.key(), UTF_8), KafkaSnapshots.row(record, offset));
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("partition", record.partition())
          .addKeyValue("place", record.offset())
          .log("A kept state cannot be read");
    }
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

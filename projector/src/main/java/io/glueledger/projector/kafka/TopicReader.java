/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is committed on a topic, outside any group. Used by several threads one after another;
 * each call is by itself.
 */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** A fetch that waits at the end of a partition holds up every question behind it. */
  private static final int MAX_WAIT_MS = 10;

  private static final long FIRST_WINDOW = 64;
  private static final int GROWTH = 16;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Admin admin;

  /** A reader with the site's client properties. */
  public TopicReader(Map<String, ?> site, Admin admin) {
    Map<String, Object> config = new HashMap<>(site);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, MAX_WAIT_MS);
    this.consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.admin = admin;
  }

  /** The newest committed record of a partition. */
  public synchronized Optional<ConsumerRecord<byte[], byte[]>> last(TopicPartition partition) {
    Bounds bounds = bounds(partition);
    for (long window = FIRST_WINDOW; ; window *= GROWTH) {
      long from = Math.max(bounds.begin(), bounds.end() - window);
      Optional<ConsumerRecord<byte[], byte[]>> found = last(partition, from, bounds.end());
      if (found.isPresent() || from == bounds.begin()) {
        return found;
      }
      // Markers of transactions and compacted records have offsets, and are no records.
    }
  }

  /** Whether a committed record stands at an offset from {@code from} to below {@code below}. */
  public synchronized boolean hasRecords(TopicPartition partition, long from, long below) {
    Bounds bounds = bounds(partition);
    return last(partition, Math.max(from, bounds.begin()), Math.min(below, bounds.end()))
        .isPresent();
  }

  /** Every committed record of a partition from an offset up to the end that it has now. */
  public synchronized void from(
      TopicPartition partition, long from, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    Bounds bounds = bounds(partition);
    read(partition, Math.max(from, bounds.begin()), bounds.end(), taker);
  }

  /** Every committed record at an offset from {@code from} to below {@code below}. */
  public synchronized void between(
      TopicPartition partition,
      long from,
      long below,
      Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    Bounds bounds = bounds(partition);
    read(partition, Math.max(from, bounds.begin()), Math.min(below, bounds.end()), taker);
  }

  /** Whether a transaction that has written to the partition is neither committed nor aborted. */
  public boolean hasOpenTransaction(TopicPartition partition) {
    return AdminAnswers.offset(admin, partition, OffsetSpec.latest(), READ_COMMITTED)
        < AdminAnswers.offset(admin, partition, OffsetSpec.latest(), READ_UNCOMMITTED);
  }

  /** The offset behind the last record that a partition has now. */
  public synchronized long end(TopicPartition partition) {
    return bounds(partition).end();
  }

  /** The partitions of a topic that exists. */
  public synchronized List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }

  private record Bounds(long begin, long end) {}

  private Bounds bounds(TopicPartition partition) {
    List<TopicPartition> one = List.of(partition);
    consumer.assign(one);
    return new Bounds(
        consumer.beginningOffsets(one).getOrDefault(partition, 0L),
        consumer.endOffsets(one).getOrDefault(partition, 0L));
  }

  private Optional<ConsumerRecord<byte[], byte[]>> last(
      TopicPartition partition, long from, long below) {
    AtomicReference<@Nullable ConsumerRecord<byte[], byte[]>> last = new AtomicReference<>();
    read(partition, from, below, last::set);
    return Optional.ofNullable(last.get());
  }

  private void read(
      TopicPartition partition,
      long from,
      long below,
      Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    if (from >= below) {
      return;
    }
    consumer.seek(partition, from);
    while (consumer.position(partition) < below) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < below) {
          taker.accept(record);
        }
      }
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.states.StateGoneException;
import io.glueledger.ingest.states.StateReader;
import io.glueledger.ingest.states.StateRow;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads kept states back, on one thread: what is asked for at the same time is fetched together, in
 * the order of each partition.
 */
public final class KafkaStateReader implements StateReader, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaStateReader.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int IDLE_MILLIS = 200;
  private static final Duration CLOSE = Duration.ofSeconds(5);

  /** A row that is further away is sought; to one that is nearer the rows between are read. */
  private static final int NEAR = 50;

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final BlockingQueue<Wanted> asked = new LinkedBlockingQueue<>();
  private final Map<Integer, TreeMap<Long, List<Wanted>>> wanted = new HashMap<>();
  private final Thread thread;
  private Optional<Consumer<byte[], byte[]>> consumer = Optional.empty();
  private volatile boolean closing;

  private record Wanted(String key, StateRow row, long since, CompletableFuture<Kept> kept) {}

  /**
   * A reader; nothing is opened before something is asked for.
   *
   * @param consumers of consumers that wait only shortly where there is nothing
   */
  public KafkaStateReader(Supplier<Consumer<byte[], byte[]>> consumers) {
    this.consumers = consumers;
    this.thread = new Thread(this::run, "states");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  @Override
  public CompletableFuture<Kept> read(String key, StateRow row) {
    CompletableFuture<Kept> kept = new CompletableFuture<>();
    asked.add(new Wanted(key, row, System.nanoTime(), kept));
    return kept;
  }

  private void run() {
    try {
      while (!closing) {
        take();
        if (!wanted.isEmpty()) {
          serve();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  /** Waits for requests only while none is left. */
  private void take() throws InterruptedException {
    List<Wanted> more = new ArrayList<>();
    if (wanted.isEmpty()) {
      Wanted first = asked.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        more.add(first);
      }
    }
    asked.drainTo(more);
    for (Wanted one : more) {
      wanted
          .computeIfAbsent(one.row().partition(), p -> new TreeMap<>())
          .computeIfAbsent(one.row().place(), place -> new ArrayList<>())
          .add(one);
    }
  }

  private void serve() {
    try {
      Consumer<byte[], byte[]> open = open();
      seek(open);
      open.poll(POLL).forEach(this::found);
      wanted.forEach((partition, places) -> passed(places, open.position(topic(partition))));
      forgetOld();
    } catch (OffsetOutOfRangeException e) {
      e.offsetOutOfRangePartitions()
          .forEach((partition, place) -> gone(wanted.remove(partition.partition())));
    } catch (KafkaException e) {
      LOG.atWarn()
          .addKeyValue("cause", e.getClass().getSimpleName())
          .log("States of connections cannot be read back");
      wanted.values().forEach(places -> fail(places, e));
      wanted.clear();
      release();
    }
    wanted.values().removeIf(TreeMap::isEmpty);
  }

  private Consumer<byte[], byte[]> open() {
    Consumer<byte[], byte[]> open = consumer.orElseGet(consumers);
    consumer = Optional.of(open);
    return open;
  }

  private void seek(Consumer<byte[], byte[]> open) {
    Set<TopicPartition> topics =
        wanted.keySet().stream().map(KafkaStateReader::topic).collect(toSet());
    Set<TopicPartition> before = Set.copyOf(open.assignment());
    if (!before.equals(topics)) {
      open.assign(topics);
    }
    wanted.forEach(
        (partition, places) -> {
          TopicPartition topic = topic(partition);
          long next = places.firstKey();
          long ahead = before.contains(topic) ? next - open.position(topic) : -1;
          if (ahead < 0 || ahead > NEAR) {
            open.seek(topic, next);
          }
        });
  }

  private static TopicPartition topic(int partition) {
    return new TopicPartition(TopicNames.GATE_STATE, partition);
  }

  private void found(ConsumerRecord<byte[], byte[]> record) {
    TreeMap<Long, List<Wanted>> places = wanted.get(record.partition());
    List<Wanted> here = places == null ? null : places.remove(record.offset());
    if (here != null) {
      here.forEach(one -> complete(one, record));
    }
  }

  private static void complete(Wanted one, ConsumerRecord<byte[], byte[]> record) {
    try {
      Kept kept = ConnectionStates.read(record.value());
      boolean same =
          new String(record.key(), UTF_8).equals(one.key())
              && FoldHeader.isOurs(record.headers())
              && kept.offset() == one.row().offset();
      if (same) {
        one.kept().complete(kept);
      } else {
        gone(one);
      }
    } catch (RuntimeException e) {
      gone(one);
    }
  }

  /** What was not found up to a place is not there. */
  private static void passed(NavigableMap<Long, List<Wanted>> places, long position) {
    Map<Long, List<Wanted>> before = places.headMap(position);
    before.values().forEach(all -> all.forEach(KafkaStateReader::gone));
    before.clear();
  }

  private void forgetOld() {
    long now = System.nanoTime();
    for (TreeMap<Long, List<Wanted>> places : wanted.values()) {
      for (List<Wanted> all : places.values()) {
        all.removeIf(
            one ->
                now - one.since() > LONGEST.toNanos()
                    && one.kept().completeExceptionally(new KafkaException("not read in time")));
      }
      places.values().removeIf(List::isEmpty);
    }
  }

  private static void gone(Map<Long, List<Wanted>> places) {
    places.values().forEach(all -> all.forEach(KafkaStateReader::gone));
  }

  private static void gone(Wanted one) {
    one.kept()
        .completeExceptionally(
            new StateGoneException("No state of the connection stands where it was kept"));
  }

  private static void fail(Map<Long, List<Wanted>> places, KafkaException why) {
    places.values().forEach(all -> all.forEach(one -> one.kept().completeExceptionally(why)));
  }

  private void release() {
    consumer.ifPresent(open -> open.close(CloseOptions.timeout(CLOSE)));
    consumer = Optional.empty();
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

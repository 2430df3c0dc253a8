/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.states.KeptState;
import io.glueledger.ingest.states.StateRow;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the reconcilers have kept. What is not whole, or of another fold version, is not
 * trusted; the log has all of it.
 */
public final class KafkaSnapshots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSnapshots.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Map<TopicPartition, Long> read = new HashMap<>();
  private Optional<SnapshotFollower> follower = Optional.empty();

  /**
   * Snapshots of the site.
   *
   * @param consumers of the reconcilers' group, for its offsets; it is not joined
   */
  public KafkaSnapshots(Supplier<Consumer<byte[], byte[]>> consumers) {
    this.consumers = consumers;
  }

  /**
   * What was kept of each partition; one that is missing, or not to be trusted, is not in it, and
   * its log is to be read from the beginning.
   *
   * @param partitions of the log
   */
  public Map<Integer, PartitionSnapshot> load(int partitions) {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      // Before the states: these may be newer than the marks, and never older.
      Map<Integer, SnapshotMark> marks = marks(consumer, partitions);
      Map<Integer, PartitionSnapshot> loaded = new HashMap<>();
      consumer.assign(topics(partitions));
      read.putAll(consumer.endOffsets(consumer.assignment()));
      if (!marks.isEmpty()) {
        read(consumer, marks, loaded);
      }
      return loaded;
    } catch (KafkaException e) {
      LOG.atWarn()
          .setCause(e)
          .log("The states of connections cannot be read; reading all of the log instead");
      return Map.of();
    }
  }

  /** Goes on telling what is kept from {@link #load} on, until this is closed. */
  public void follow(LogState ledger) {
    if (!read.isEmpty()) {
      follower = Optional.of(SnapshotFollower.start(consumers, read, ledger));
    }
  }

  @Override
  public void close() {
    follower.ifPresent(SnapshotFollower::close);
  }

  private static Set<TopicPartition> topics(int partitions) {
    return IntStream.range(0, partitions)
        .mapToObj(p -> new TopicPartition(TopicNames.GATE_STATE, p))
        .collect(toSet());
  }

  private static Map<Integer, SnapshotMark> marks(
      Consumer<byte[], byte[]> consumer, int partitions) {
    Set<TopicPartition> log =
        IntStream.range(0, partitions)
            .mapToObj(p -> new TopicPartition(TopicNames.CONNECTION_EVENTS, p))
            .collect(toSet());
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(log);
    Map<Integer, SnapshotMark> marks = new HashMap<>();
    log.forEach(
        partition ->
            SnapshotMark.of(committed.get(partition))
                .ifPresent(mark -> marks.put(partition.partition(), mark)));
    return marks;
  }

  private void read(
      Consumer<byte[], byte[]> consumer,
      Map<Integer, SnapshotMark> marks,
      Map<Integer, PartitionSnapshot> loaded) {
    Set<TopicPartition> topics =
        marks.keySet().stream()
            .map(p -> new TopicPartition(TopicNames.GATE_STATE, p))
            .collect(toSet());
    consumer.assign(topics);
    consumer.seekToBeginning(topics);
    Map<Integer, KeptRecords> states = new HashMap<>();
    marks.keySet().forEach(partition -> states.put(partition, new KeptRecords()));
    Set<TopicPartition> unread = new HashSet<>(topics);
    while (true) {
      unread.removeIf(p -> consumer.position(p) >= read.getOrDefault(p, 0L));
      if (unread.isEmpty()) {
        break;
      }
      consumer
          .poll(POLL)
          .forEach(
              record -> states.getOrDefault(record.partition(), new KeptRecords()).take(record));
    }
    marks.forEach(
        (partition, mark) -> {
          KeptRecords records = states.getOrDefault(partition, new KeptRecords());
          Optional<String> defect = records.defect(mark);
          defect.ifPresent(why -> distrust(partition, why));
          if (defect.isEmpty()) {
            loaded.put(partition, new PartitionSnapshot(mark.next(), records.states));
          }
        });
  }

  /** The newest state of each key, or that it cannot be read. */
  private static final class KeptRecords {
    private final Map<String, KeptState> states = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    void take(ConsumerRecord<byte[], byte[]> record) {
      String key = new String(record.key(), UTF_8);
      states.remove(key);
      unreadable.add(key);
      if (FoldHeader.isOurs(record.headers())) {
        try {
          Kept kept = ConnectionStates.read(record.value());
          states.put(key, KeptState.of(kept, row(record, kept.offset())));
          unreadable.remove(key);
        } catch (RuntimeException e) {
          LOG.atDebug().setCause(e).log("A kept state cannot be read");
        }
      }
    }

    Optional<String> defect(SnapshotMark mark) {
      return !unreadable.isEmpty()
          ? Optional.of("a state cannot be read")
          : states.size() < mark.connections()
              ? Optional.of("states are missing")
              : Optional.empty();
    }
  }

  static StateRow row(ConsumerRecord<?, ?> record, long offset) {
    return new StateRow(record.partition(), record.offset(), offset, record.serializedValueSize());
  }

  private static void distrust(int partition, String why) {
    LOG.atWarn()
        .addKeyValue("partition", partition)
        .addKeyValue("cause", why)
        .log("The kept states of a partition are not trusted; reading all of its log instead");
  }
}

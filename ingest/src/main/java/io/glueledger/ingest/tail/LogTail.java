/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.tail;

import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.snapshot.KafkaSnapshots;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.log.EnvelopeCheck;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of the log, from its beginning or a while before what was kept of it, and
 * goes on reading its end, on one thread. The gate is ready when it has read all that stood on the
 * log at the start.
 */
public final class LogTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long BETWEEN_NEWS = 5_000_000_000L;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private final LogState ledger;
  private final LogStops stops;
  private final KafkaSnapshots snapshots;
  private final TailRecall recall;
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private volatile Optional<String> stopped = Optional.empty();
  private final Map<TopicPartition, Long> end = new HashMap<>();
  private final Set<TopicPartition> anew = new HashSet<>();
  private final Thread thread;
  private volatile boolean closing;
  private volatile long left;
  private long told = System.nanoTime();
  private EnvelopeCheck envelope = new EnvelopeCheck(1);

  /** A tail of the log; nothing is read before {@link #start}. */
  public LogTail(
      Consumer<byte[], byte[]> consumer,
      EventDeserializer<ConnectionEvent> deserializer,
      LogSkips skips,
      KafkaSnapshots snapshots,
      LogState ledger) {
    this.consumer = consumer;
    this.deserializer = deserializer;
    this.stops = new LogStops(consumer, skips, ledger);
    this.snapshots = snapshots;
    this.ledger = ledger;
    this.recall = new TailRecall(ledger, () -> closing);
    this.thread = new Thread(this::run, "log-tail");
    this.thread.setDaemon(true);
  }

  /** Starts reading; completes when the end that the log had at the start is reached. */
  public CompletableFuture<Void> start() {
    thread.start();
    return caughtUp.thenRun(() -> {});
  }

  /**
   * Why reading has stopped for good, if it has: the gate is then not ready and forwards nothing
   * more.
   */
  public Optional<String> stopped() {
    return stopped;
  }

  /** Records that are still to be read of those that stood on the log at the start. */
  public long left() {
    return left;
  }

  @Override
  public void close() {
    closing = true;
    snapshots.close();
    consumer.wakeup();
    try {
      thread.join(PAUSE.multipliedBy(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      begin();
      while (!closing) {
        readOn();
      }
    } catch (WakeupException e) {
      LOG.atDebug().log("Tail of the log woken up to close");
    } catch (RuntimeException e) {
      stopped = Optional.of(String.valueOf(e.getMessage()));
      caughtUp.completeExceptionally(e);
      LOG.atError()
          .addKeyValue("topic", TopicNames.CONNECTION_EVENTS)
          .setCause(e)
          .log("Reading the log has stopped; this gate forwards nothing more");
    }
  }

  private void begin() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(TopicNames.CONNECTION_EVENTS).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    envelope = new EnvelopeCheck(partitions.size());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    end.putAll(consumer.endOffsets(partitions));
    new TailStart(consumer, ledger).from(snapshots.load(partitions.size()), end);
    snapshots.follow(ledger);
    reached();
  }

  private void readOn() {
    try {
      stops.goOnWhereSkipped();
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      recall.ahead(records);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        read(record);
      }
      if (!anew.isEmpty()) {
        // To it an empty collection means all.
        consumer.seekToBeginning(anew);
        anew.clear();
      }
      if (!caughtUp.isDone()) {
        reached();
        tellProgress();
      }
    } catch (WakeupException e) {
      throw e;
    } catch (RetriableException e) {
      LOG.atWarn()
          .addKeyValue("cause", e.getClass().getSimpleName())
          .log("Reading the log failed; trying again");
    }
  }

  /**
   * Waits while the registry is down; passes by what is proven to be no event; reads a partition no
   * further than to a kind it does not know.
   */
  private void read(ConsumerRecord<byte[], byte[]> record) {
    if (ledger.stopped(record.partition()).isPresent()
        || anew.contains(new TopicPartition(record.topic(), record.partition()))) {
      return;
    }
    DecodeResult<ConnectionEvent> result = decided(record);
    if (result instanceof DecodeResult.Decoded<ConnectionEvent> decoded) {
      Instant ledgerTime = Instant.ofEpochMilli(record.timestamp());
      apply(record, new RecordedEvent(record.offset(), ledgerTime, decoded.value()));
    } else if (result instanceof DecodeResult.Undecodable<ConnectionEvent> bad) {
      passedBy(record, bad.defect().name());
    }
  }

  /** What a newer version wrote may mean anything to its partition, and nothing to the others. */
  private void apply(ConsumerRecord<byte[], byte[]> record, RecordedEvent event) {
    try {
      if (envelope.contradiction(record.key(), event.event(), record.partition()).isPresent()) {
        passedBy(record, EnvelopeCheck.DEFECT);
      } else {
        Optional<Kept> before = recall.state(ConnectionKeys.text(event.event().getConnection()));
        if (before.isEmpty() || !ledger.apply(record.partition(), event, before.get())) {
          readAnew(record);
        }
      }
    } catch (UnknownKindException e) {
      stops.stop(record, e.kind());
    }
  }

  /** A kept state lacks an event that it should have, or is there no longer. */
  private void readAnew(ConsumerRecord<byte[], byte[]> record) {
    LOG.atWarn()
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .log("The kept states of a partition are not whole; reading all of its log instead");
    ledger.forget(record.partition(), end.size());
    anew.add(new TopicPartition(record.topic(), record.partition()));
  }

  private void passedBy(ConsumerRecord<byte[], byte[]> record, String defect) {
    LOG.atError()
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("defect", defect)
        .log("Record on the log is no event and was passed by");
    ledger.passed(record.partition(), record.offset());
  }

  private DecodeResult<ConnectionEvent> decided(ConsumerRecord<byte[], byte[]> record) {
    while (true) {
      try {
        return deserializer.read(record.headers(), record.value());
      } catch (RegistryUnavailableException e) {
        if (closing) {
          throw new WakeupException();
        }
        LOG.atWarn()
            .addKeyValue("partition", record.partition())
            .addKeyValue("offset", record.offset())
            .log("Waiting for the schema registry to read an event of another version");
        pause();
      }
    }
  }

  private void reached() {
    if (end.entrySet().stream()
        .filter(e -> ledger.stopped(e.getKey().partition()).isEmpty())
        .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
      caughtUp.complete(null);
    }
  }

  private void tellProgress() {
    long now = System.nanoTime();
    left =
        end.entrySet().stream()
            .mapToLong(e -> Math.max(0, e.getValue() - consumer.position(e.getKey())))
            .sum();
    if (left > 0 && now - told > BETWEEN_NEWS) {
      told = now;
      LOG.atInfo().addKeyValue("left", left).log("Reading the log");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

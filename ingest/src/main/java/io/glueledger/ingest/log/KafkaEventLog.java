/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Writer;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * The log on Kafka. One thread writes, so that the events of one gate stand in the order in which
 * they were appended, and so that nobody else waits while the producer waits for a broker:
 * appending only puts into a queue. What the queue has no room for, or what has waited in it for
 * too long, fails without being sent.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {

  /** More than the calls that a gate takes at once have events; only a log that stands fills it. */
  private static final int QUEUE = 20_000;

  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final EventSerializer<ConnectionEvent> serializer;
  private final Timers timers;
  private final Duration patience;
  private final String instance;
  private final String version;
  private final int partitions;
  private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final Map<Integer, WriterChain> chains = new HashMap<>();
  private final Thread thread;
  private volatile boolean closing;

  /** What the producer has said of one event; for the writing thread. */
  private record Told(int partition, Writer writer, boolean acknowledged) {}

  /**
   * The log, whose topic exists.
   *
   * @param producer idempotent, acks=all (see {@link KafkaClients}); closed with this
   * @param gate name of this gate's instance, the first part of the name of its chains
   * @param patience what has waited longer than this to be sent is not sent
   */
  public KafkaEventLog(
      Producer<byte[], byte[]> producer,
      EventSerializer<ConnectionEvent> serializer,
      Timers timers,
      Duration patience,
      String gate,
      String version) {
    this.producer = producer;
    this.serializer = serializer;
    this.timers = timers;
    this.patience = patience;
    this.instance = gate + "/" + UUID.randomUUID();
    this.version = version;
    this.partitions = producer.partitionsFor(TopicNames.CONNECTION_EVENTS).size();
    this.thread = new Thread(this::run, "log-writer");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  @Override
  public CompletableFuture<Appended> append(List<EventDraft> drafts) {
    Append append = new Append(drafts, timers.nanos());
    if (closing || !queue.offer(append)) {
      append.fail(new KafkaException("too many events wait to be written to the log"));
    }
    return append.appended;
  }

  @Override
  public int partition(String key) {
    return ConnectionKeys.partition(key, partitions);
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(CLOSING);
  }

  /** Writes what is queued, also what is still queued when it is closed. */
  private void run() {
    while (!closing || !queue.isEmpty()) {
      try {
        Append next = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null) {
          write(next);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void write(Append append) {
    if (timers.left(append.queuedAt, patience).isZero()) {
      append.fail(new KafkaException("the log took nothing for " + patience));
      return;
    }
    try {
      for (EventDraft draft : append.drafts) {
        send(draft, append);
      }
    } catch (RuntimeException e) {
      append.fail(e);
    }
  }

  private void send(EventDraft draft, Append append) {
    byte[] key = ConnectionKeys.bytes(draft.connection());
    int partition = partition(ConnectionKeys.text(draft.connection()));
    WriterChain chain =
        chains.computeIfAbsent(partition, p -> new WriterChain(instance, p, version));
    heed();
    Writer writer = chain.next();
    byte[] value = serializer.serialize(draft.written(writer, timers.now()));
    chain.took(value);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            TopicNames.CONNECTION_EVENTS, partition, key, value, serializer.headers());
    try {
      producer.send(
          record,
          (metadata, failure) -> {
            if (failure != null || !writer.getUnacknowledged().isEmpty()) {
              told.add(new Told(partition, writer, failure == null));
            }
            if (failure == null) {
              append.acknowledged(metadata);
            } else {
              append.fail(failure);
            }
          });
    } catch (KafkaException e) {
      chain.failed(writer.getSequence());
      throw e;
    }
  }

  /** Takes note of what the producer's thread has said, which never waits for this one. */
  private void heed() {
    for (Told next = told.poll(); next != null; next = told.poll()) {
      WriterChain chain = chains.get(next.partition());
      if (chain != null && next.acknowledged()) {
        chain.acknowledged(next.writer());
      } else if (chain != null) {
        chain.failed(next.writer().getSequence());
      }
    }
  }

  /** Events that are appended together; complete when the last of them is acknowledged. */
  private static final class Append {
    private final List<EventDraft> drafts;
    private final long queuedAt;
    private final CompletableFuture<Appended> appended = new CompletableFuture<>();
    private final AtomicInteger missing;
    private final AtomicLong last = new AtomicLong();

    Append(List<EventDraft> drafts, long queuedAt) {
      this.drafts = List.copyOf(drafts);
      this.queuedAt = queuedAt;
      this.missing = new AtomicInteger(drafts.size());
    }

    void acknowledged(RecordMetadata metadata) {
      last.accumulateAndGet(metadata.offset(), Math::max);
      if (missing.decrementAndGet() == 0) {
        appended.complete(new Appended(metadata.partition(), last.get()));
      }
    }

    void fail(Exception failure) {
      appended.completeExceptionally(
          new NotAcknowledgedException("The log did not acknowledge an event", failure));
    }
  }
}

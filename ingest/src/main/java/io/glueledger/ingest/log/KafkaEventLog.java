/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * The log on Kafka. One producer, so that the events of one gate stand in the order in which they
 * were appended.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final EventSerializer<ConnectionEvent> serializer;
  private final WriterChain chain;
  private final Timers timers;
  private final int partitions;

  /**
   * The log, whose topic exists.
   *
   * @param producer idempotent, acks=all (see {@link KafkaClients}); closed with this
   * @param gate name of this gate's instance, the first part of the name of its chains
   */
  public KafkaEventLog(
      Producer<byte[], byte[]> producer,
      EventSerializer<ConnectionEvent> serializer,
      Timers timers,
      String gate,
      String version) {
    this.producer = producer;
    this.serializer = serializer;
    this.timers = timers;
    this.chain = new WriterChain(gate, version);
    this.partitions = producer.partitionsFor(TopicNames.CONNECTION_EVENTS).size();
  }

  @Override
  public CompletableFuture<Appended> append(List<EventDraft> drafts) {
    Pending pending = new Pending(drafts.size());
    synchronized (chain) {
      drafts.forEach(draft -> send(draft, pending));
    }
    return pending.appended;
  }

  @Override
  public int partition(String key) {
    return ConnectionKeys.partition(key, partitions);
  }

  @Override
  public void close() {
    producer.close();
  }

  private void send(EventDraft draft, Pending pending) {
    String instance = chain.instance();
    try {
      ProducerRecord<byte[], byte[]> record = record(draft);
      chain.took(record.value());
      producer.send(
          record,
          (metadata, failure) -> {
            if (failure == null) {
              pending.acknowledged(metadata);
            } else {
              failed(instance, pending, failure);
            }
          });
    } catch (KafkaException e) {
      failed(instance, pending, e);
    }
  }

  private void failed(String instance, Pending pending, Exception failure) {
    synchronized (chain) {
      chain.end(instance);
    }
    pending.appended.completeExceptionally(
        new NotAcknowledgedException("The log did not acknowledge an event", failure));
  }

  private ProducerRecord<byte[], byte[]> record(EventDraft draft) {
    return new ProducerRecord<>(
        TopicNames.CONNECTION_EVENTS,
        null,
        ConnectionKeys.bytes(draft.connection()),
        serializer.serialize(draft.written(chain.next(), timers.now())),
        serializer.headers());
  }

  /** Completes when the last of an append's events is acknowledged. */
  private static final class Pending {
    private final CompletableFuture<Appended> appended = new CompletableFuture<>();
    private final AtomicInteger missing;
    private final AtomicLong last = new AtomicLong();

    Pending(int size) {
      this.missing = new AtomicInteger(size);
    }

    void acknowledged(RecordMetadata metadata) {
      last.accumulateAndGet(metadata.offset(), Math::max);
      if (missing.decrementAndGet() == 0) {
        appended.complete(new Appended(metadata.partition(), last.get()));
      }
    }
  }
}

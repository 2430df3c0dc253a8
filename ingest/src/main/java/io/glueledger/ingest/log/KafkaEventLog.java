/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.schemas.envelope.EventKind;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * The log on Kafka. One producer, so that the events of one gate stand in the order in which they
 * were appended.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {
  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final EventSerializer<ConnectionEvent> serializer;
  private final WriterChain chain;
  private final Timers timers;
  private final int partitions;

  /**
   * A log on a topic that exists.
   *
   * @param producer idempotent, acks=all (see {@link KafkaClients}); closed with this
   * @param gate name of this gate's instance, the first part of the name of its chains
   */
  public KafkaEventLog(
      String topic,
      Producer<byte[], byte[]> producer,
      EventSerializer<ConnectionEvent> serializer,
      Timers timers,
      String gate,
      String version) {
    this.topic = topic;
    this.producer = producer;
    this.serializer = serializer;
    this.timers = timers;
    this.chain = new WriterChain(gate, version);
    this.partitions = producer.partitionsFor(topic).size();
  }

  @Override
  public CompletableFuture<Appended> append(List<EventDraft> drafts) {
    Pending pending = new Pending(drafts.size());
    synchronized (chain) {
      for (int i = 0; i < drafts.size(); i++) {
        send(drafts.get(i), i, pending);
      }
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

  private void send(EventDraft draft, int index, Pending pending) {
    String instance = chain.instance();
    try {
      ProducerRecord<byte[], byte[]> record = record(draft);
      chain.took(record.value());
      producer.send(
          record,
          (metadata, failure) -> {
            if (failure == null) {
              pending.acknowledged(index, metadata);
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
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(draft.connection())
            .setChangeId(draft.changeId().orElse(null))
            .setWriter(chain.next())
            .setRecordedAt(Instant.ofEpochMilli(timers.now().toEpochMilli()))
            .setActor(draft.actor().orElse(null));
    EventKind.set(event, draft.payload());
    return new ProducerRecord<>(
        topic,
        null,
        ConnectionKeys.bytes(draft.connection()),
        serializer.serialize(event.build()),
        serializer.headers());
  }

  /** Completes when the last of an append's events is acknowledged. */
  private static final class Pending {
    private final CompletableFuture<Appended> appended = new CompletableFuture<>();
    private final Long[] offsets;
    private final AtomicInteger missing;

    Pending(int size) {
      this.offsets = new Long[size];
      this.missing = new AtomicInteger(size);
    }

    void acknowledged(int index, RecordMetadata metadata) {
      offsets[index] = metadata.offset();
      if (missing.decrementAndGet() == 0) {
        appended.complete(new Appended(metadata.partition(), new ArrayList<>(List.of(offsets))));
      }
    }
  }
}

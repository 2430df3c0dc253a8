/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.FinishedChange;
import io.glueledger.projector.kafka.InterruptibleWait;
import io.glueledger.projector.publish.PublicationGuard;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.serialization.EventSerializer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the processors of all partitions share.
 *
 * @param partitions of the log
 * @param registry where schemas are that this version does not bundle
 * @param views writes views; prepared
 * @param changes writes finished changes; prepared
 * @param publication decides what is published
 * @param log read beside Kafka Streams, where a state is behind it
 * @param skips records of the log to be passed by
 * @param waiting ends waits when the projector closes
 * @param progress is told how far each partition is
 */
public record LedgerParts(
    int partitions,
    SchemaRegistryClient registry,
    EventSerializer<ConnectionView> views,
    EventSerializer<FinishedChange> changes,
    PublicationGuard publication,
    LogReading log,
    LogSkips skips,
    InterruptibleWait waiting,
    Progress progress) {

  /** Reads the log beside Kafka Streams. */
  public interface LogReading {
    /** Whether a record stands on a partition of the log at an offset from one to below another. */
    boolean hasRecords(int partition, long from, long below);

    /** Hands out the records there, in their order. */
    void read(int partition, long from, long below, Consumer<ConsumerRecord<byte[], byte[]>> taker);
  }

  /** Is told how far each partition is. Called by stream threads. */
  public interface Progress {
    /** The partition is owned here and its state is whole, up to that offset; -1 for nothing. */
    void began(int partition, long offset);

    /** The partition is not owned here any more. */
    void ended(int partition);

    /**
     * All up to that offset is folded.
     *
     * @param recordedAt when the log took it, milliseconds since the epoch
     */
    void folded(int partition, long offset, long recordedAt);

    /** The partition is folded no further, for a reason, until somebody has acted. */
    void stopped(int partition, String why);

    /** A record was read that cannot be folded yet, since others stand before it. */
    void passedBy(int partition, long offset);

    /** The partition is folded on. */
    void goesOn(int partition);

    /** A record was no event. */
    void deadLetter(int partition, String defect);
  }
}

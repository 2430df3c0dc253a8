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
import io.glueledger.schemas.serialization.EventSerializer;

/**
 * What the processors of all partitions share.
 *
 * @param partitions of the log
 * @param registry where schemas are that this version does not bundle
 * @param views writes views; prepared
 * @param changes writes finished changes; prepared
 * @param publication decides what is published
 * @param gaps tells whether a state is whole
 * @param waiting ends waits when the projector closes
 * @param progress is told how far each partition is
 */
public record LedgerParts(
    int partitions,
    SchemaRegistryClient registry,
    EventSerializer<ConnectionView> views,
    EventSerializer<FinishedChange> changes,
    PublicationGuard publication,
    LogGaps gaps,
    InterruptibleWait waiting,
    Progress progress) {

  /** Knows what stands on the log. */
  @FunctionalInterface
  public interface LogGaps {
    /** Whether a record stands on a partition of the log at an offset from one to below another. */
    boolean hasRecords(int partition, long from, long below);
  }

  /** Is told how far each partition is. Called by stream threads. */
  public interface Progress {
    /** The partition is owned here and its state is whole, up to that offset; -1 for nothing. */
    void began(int partition, long offset);

    /** The partition is not owned here any more. */
    void ended(int partition);

    /** All up to that offset is folded. */
    void folded(int partition, long offset);

    /** A record was no event. */
    void deadLetter(int partition, String defect);
  }
}

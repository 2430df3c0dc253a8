/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ConnectionView;
import io.glueledger.event.FinishedChange;
import io.glueledger.projector.fold.FoldResult;
import io.glueledger.projector.partition.DeadLetter;
import io.glueledger.projector.publish.DeadLetterHeaders;
import io.glueledger.projector.publish.PublicationGuard;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands what is for others to the topology's sinks. */
final class PublishedOutputs {

  static final String VIEWS = "views";
  static final String CHANGES = "changes";
  static final String DEAD_LETTERS = "dead-letters";

  private final ProcessorContext<AddressedKey, byte[]> context;
  private final PublicationGuard publication;
  private final EventSerializer<ConnectionView> views;
  private final EventSerializer<FinishedChange> changes;
  private final int partition;

  PublishedOutputs(ProcessorContext<AddressedKey, byte[]> context, LedgerParts parts) {
    this.context = context;
    this.publication = parts.publication();
    this.views = parts.views();
    this.changes = parts.changes();
    this.partition = context.taskId().partition();
  }

  void publish(FoldResult projected, Record<byte[], byte[]> source, long offset) {
    projected
        .view()
        .filter(view -> publication.admits(TopicNames.CONNECTIONS, partition, offset))
        .ifPresent(
            view ->
                forward(
                    VIEWS,
                    ConnectionKeys.bytes(view.getConnection()),
                    views.serialize(view),
                    views.headers(),
                    source));
    if (!projected.finished().isEmpty()
        && publication.admits(TopicNames.CHANGES, partition, offset)) {
      projected
          .finished()
          .forEach(
              change ->
                  forward(
                      CHANGES,
                      change.getChangeId().getBytes(UTF_8),
                      changes.serialize(change),
                      changes.headers(),
                      source));
    }
  }

  /** Keeps a record as it was read, with headers that say where it was and what is wrong. */
  void deadLetter(Record<byte[], byte[]> source, DeadLetter letter) {
    if (!publication.admits(TopicNames.DEAD_LETTERS, partition, letter.offset())) {
      return;
    }
    Headers headers = new RecordHeaders(source.headers().toArray());
    headers.add(DeadLetterHeaders.TOPIC, TopicNames.CONNECTION_EVENTS.getBytes(UTF_8));
    headers.add(DeadLetterHeaders.PARTITION, Integer.toString(partition).getBytes(UTF_8));
    headers.add(DeadLetterHeaders.OFFSET, Long.toString(letter.offset()).getBytes(UTF_8));
    headers.add(DeadLetterHeaders.DEFECT, letter.defect().getBytes(UTF_8));
    headers.add(DeadLetterHeaders.DETAIL, letter.detail().getBytes(UTF_8));
    context.forward(
        new Record<>(
            new AddressedKey(0, source.key()), source.value(), source.timestamp(), headers),
        DEAD_LETTERS);
  }

  private void forward(
      String sink, byte[] key, byte[] value, Headers headers, Record<byte[], byte[]> source) {
    context.forward(
        new Record<>(new AddressedKey(partition, key), value, source.timestamp(), headers), sink);
  }
}

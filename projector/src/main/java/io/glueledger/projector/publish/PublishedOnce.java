/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.FinishedChange;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.kafka.FoldGroups;
import io.glueledger.projector.kafka.InterruptibleWait;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Publishes what nobody has published yet. What was is read off the published topics themselves:
 * the last committed record of each partition names the offset on the log that it was made of, and
 * it was written in one transaction with the group's progress. See the module's RATIONALE.
 *
 * <p>While an older fold version runs it publishes, and this one follows it.
 */
public final class PublishedOnce implements PublicationGuard {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final long NOTHING = -1;

  private final TopicReader reader;
  private final FoldGroups groups;
  private final InterruptibleWait waiting;
  private final EventDeserializer<ConnectionView> views;
  private final EventDeserializer<FinishedChange> changes;
  private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
  private final Set<TopicPartition> takenOver = ConcurrentHashMap.newKeySet();
  private final boolean first;

  /** Asks whether an older fold version was ever run. */
  public PublishedOnce(
      TopicReader reader,
      FoldGroups groups,
      SchemaRegistryClient registry,
      InterruptibleWait waiting) {
    this.reader = reader;
    this.groups = groups;
    this.waiting = waiting;
    this.views = new EventDeserializer<>(RecordType.CONNECTION_VIEW, registry);
    this.changes = new EventDeserializer<>(RecordType.FINISHED_CHANGE, registry);
    this.first = !groups.hasOlder(FoldVersion.CURRENT);
  }

  @Override
  public void assigned(int partition) {
    refresh(new TopicPartition(TopicNames.CONNECTIONS, partition));
    refresh(new TopicPartition(TopicNames.CHANGES, partition));
  }

  @Override
  public boolean admits(String topic, int partition, long offset) {
    TopicPartition output = new TopicPartition(topic, partition);
    if (offset <= end(output)) {
      return false;
    }
    while (!first && !takenOver.contains(output)) {
      // In this order: who was gone before the end was read can't move it afterwards.
      boolean settled =
          !groups.olderRuns(FoldVersion.CURRENT) && !reader.hasOpenTransaction(written(output));
      refresh(output);
      if (settled) {
        takenOver.add(output);
      }
      if (offset <= end(output)) {
        return false;
      }
      if (!settled) {
        waiting.pause(PAUSE);
      }
    }
    return true;
  }

  private long end(TopicPartition output) {
    Long known = ends.get(output);
    return known == null ? refresh(output) : known;
  }

  private synchronized long refresh(TopicPartition output) {
    if (output.topic().equals(TopicNames.DEAD_LETTERS)) {
      reader.from(written(output), 0, this::deadLetter);
      return ends.computeIfAbsent(output, none -> NOTHING);
    }
    long end =
        reader
            .last(output)
            .map(
                record ->
                    output.topic().equals(TopicNames.CONNECTIONS)
                        ? offset(record, views, ConnectionView::getSourceOffset)
                        : offset(record, changes, FinishedChange::getSourceOffset))
            .orElse(NOTHING);
    ends.merge(output, end, Math::max);
    return end;
  }

  /** All dead letters are in one partition, and a header says of which of the log each is. */
  private static TopicPartition written(TopicPartition output) {
    return output.topic().equals(TopicNames.DEAD_LETTERS)
        ? new TopicPartition(TopicNames.DEAD_LETTERS, 0)
        : output;
  }

  private void deadLetter(ConsumerRecord<byte[], byte[]> record) {
    Header partition = record.headers().lastHeader(DeadLetterHeaders.PARTITION);
    Header offset = record.headers().lastHeader(DeadLetterHeaders.OFFSET);
    if (partition != null && offset != null) {
      ends.merge(
          new TopicPartition(
              TopicNames.DEAD_LETTERS, Integer.parseInt(new String(partition.value(), UTF_8))),
          Long.parseLong(new String(offset.value(), UTF_8)),
          Math::max);
    }
  }

  private static <T extends SpecificRecord> long offset(
      ConsumerRecord<byte[], byte[]> record,
      EventDeserializer<T> deserializer,
      ToLongFunction<T> sourceOffset) {
    if (deserializer.read(record.headers(), record.value())
        instanceof DecodeResult.Decoded<T> decoded) {
      return sourceOffset.applyAsLong(decoded.value());
    }
    throw new IllegalStateException(
        "the record at offset %d of partition %d of %s is not the projector's; only projectors may write there"
            .formatted(record.offset(), record.partition(), record.topic()));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.partition.LogStoppedException;
import io.glueledger.projector.partition.PartitionFolding;
import io.glueledger.projector.rows.MemoryStore;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.topics.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The log folded from nothing, in memory, by one thread. */
final class LogReplay {

  private final TopicReader reader;
  private final EventDeserializer<ConnectionEvent> deserializer;
  private final List<MemoryStore> stores = new ArrayList<>();
  private final List<PartitionFolding> foldings = new ArrayList<>();
  private final Map<Integer, String> stopped = new TreeMap<>();
  private final VerifyProgress progress;
  private long records;

  LogReplay(
      TopicReader reader, LogSkips skips, SchemaRegistryClient registry, VerifyProgress progress) {
    this.reader = reader;
    this.progress = progress;
    this.deserializer = new EventDeserializer<>(RecordType.CONNECTION_EVENT, registry);
    int partitions = reader.partitions(TopicNames.CONNECTION_EVENTS).size();
    for (int partition = 0; partition < partitions; partition++) {
      MemoryStore store = new MemoryStore();
      stores.add(store);
      foldings.add(new PartitionFolding(partition, partitions, skips, new LedgerWrites(store)));
    }
  }

  /** Folds what the log holds now and was not folded yet; says whether there was anything. */
  boolean proceed() {
    long before = records;
    long all = 0;
    for (int partition = 0; partition < foldings.size(); partition++) {
      all += reader.end(partition(partition));
    }
    long done = 0;
    for (int partition = 0; partition < foldings.size(); partition++) {
      PartitionFolding folding = foldings.get(partition);
      if (!stopped.containsKey(partition)) {
        long others = done;
        long end = all;
        reader.from(
            partition(partition),
            folding.folded() + 1,
            record -> {
              fold(folding, record);
              progress.at("Replaying the log", others + record.offset() + 1, end);
            });
      }
      done += folding.folded() + 1;
    }
    return records > before;
  }

  private static TopicPartition partition(int partition) {
    return new TopicPartition(TopicNames.CONNECTION_EVENTS, partition);
  }

  int partitions() {
    return stores.size();
  }

  LedgerRows rows(int partition) {
    return new LedgerRows(stores.get(partition));
  }

  long records() {
    return records;
  }

  /** Where partitions stop, as the projectors do, and why. */
  List<String> stopped() {
    return List.copyOf(stopped.values());
  }

  private void fold(PartitionFolding folding, ConsumerRecord<byte[], byte[]> record) {
    if (stopped.containsKey(record.partition())) {
      return;
    }
    try {
      folding.fold(
          record.offset(),
          record.timestamp(),
          record.key(),
          deserializer.read(record.headers(), record.value()));
      records++;
    } catch (LogStoppedException e) {
      stopped.put(record.partition(), String.valueOf(e.getMessage()));
    }
  }
}

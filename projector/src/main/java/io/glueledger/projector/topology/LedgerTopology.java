/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.projector.rows.LedgerStore;
import io.glueledger.projector.rows.LedgerStoreBuilder;
import io.glueledger.schemas.topics.TopicNames;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** The wiring: the log, one processor with one store, and what goes out. */
public final class LedgerTopology {

  /** The longest row, and so the longest record of the store's changelog. */
  public static final int LONGEST_ROW = 32 * 1024 * 1024;

  private static final String SOURCE = "log";
  private static final String FOLD = "fold";
  private static final TimestampExtractor APPEND_TIME =
      (record, partitionTime) -> Math.max(0, record.timestamp());

  private LedgerTopology() {}

  /**
   * The topology.
   *
   * @param supplier of the store
   * @param mostWaiting rows of a partition that wait for a commit, so that each is written once;
   *     more are written earlier
   */
  public static Topology of(
      LedgerParts parts, KeyValueBytesStoreSupplier supplier, int mostWaiting) {
    Topology topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        SOURCE,
        APPEND_TIME,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        TopicNames.CONNECTION_EVENTS);
    topology.addProcessor(FOLD, () -> new LedgerProcessor(parts), SOURCE);
    topology.addStateStore(store(supplier, mostWaiting), FOLD);
    sink(topology, PublishedOutputs.VIEWS, TopicNames.CONNECTIONS);
    sink(topology, PublishedOutputs.CHANGES, TopicNames.CHANGES);
    sink(topology, PublishedOutputs.DEAD_LETTERS, TopicNames.DEAD_LETTERS);
    return topology;
  }

  private static void sink(Topology topology, String name, String topic) {
    topology.addSink(
        name,
        topic,
        AddressedKey.SERIALIZER,
        new ByteArraySerializer(),
        AddressedKey.PARTITIONER,
        FOLD);
  }

  private static StoreBuilder<LedgerStore> store(
      KeyValueBytesStoreSupplier supplier, int mostWaiting) {
    return new LedgerStoreBuilder(supplier, mostWaiting)
        .withLoggingEnabled(
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LONGEST_ROW)));
  }
}

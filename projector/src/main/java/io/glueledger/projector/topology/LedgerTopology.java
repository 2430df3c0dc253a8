/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.schemas.topics.Topics;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

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
   * @param cached whether rows that are written again and again between two commits are written
   *     once
   */
  public static Topology of(
      LedgerParts parts, KeyValueBytesStoreSupplier supplier, boolean cached) {
    ByteArraySerializer bytes = new ByteArraySerializer();
    Topology topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        SOURCE,
        APPEND_TIME,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        Topics.CONNECTION_EVENTS);
    topology.addProcessor(FOLD, () -> new LedgerProcessor(parts), SOURCE);
    topology.addStateStore(store(supplier, cached), FOLD);
    topology.addSink(
        Outputs.VIEWS,
        Topics.CONNECTIONS,
        Addressed.SERIALIZER,
        bytes,
        Addressed.PARTITIONER,
        FOLD);
    topology.addSink(
        Outputs.CHANGES, Topics.CHANGES, Addressed.SERIALIZER, bytes, Addressed.PARTITIONER, FOLD);
    topology.addSink(
        Outputs.DEAD_LETTERS,
        Topics.DEAD_LETTERS,
        Addressed.SERIALIZER,
        bytes,
        Addressed.PARTITIONER,
        FOLD);
    return topology;
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(
      KeyValueBytesStoreSupplier supplier, boolean cached) {
    StoreBuilder<KeyValueStore<Bytes, byte[]>> builder =
        Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingEnabled(
                Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LONGEST_ROW)));
    return cached ? builder.withCachingEnabled() : builder.withCachingDisabled();
  }
}

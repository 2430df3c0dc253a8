/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import io.glueledger.schemas.topics.TopicNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** The yardstick: each record of the log is put under its key, as it is, into one logged store. */
final class OnePut {

  private static final String STORE = "one";

  private OnePut() {}

  static Topology topology(AtomicLong read) {
    Topology topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        "log",
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        TopicNames.CONNECTION_EVENTS);
    topology.addProcessor("put", () -> new Put(read), "log");
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingEnabled(Map.of())
            .withCachingDisabled(),
        "put");
    return topology;
  }

  private static final class Put implements Processor<byte[], byte[], Void, Void> {
    private final AtomicLong read;
    private Optional<KeyValueStore<Bytes, byte[]>> store = Optional.empty();

    Put(AtomicLong read) {
      this.read = read;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      store = Optional.of(context.getStateStore(STORE));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      store.orElseThrow().put(new Bytes(record.key()), record.value());
      read.incrementAndGet();
    }
  }
}

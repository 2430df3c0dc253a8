/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.glueledger.schemas.topics.TopicNames;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** One topology that reads the log from its beginning to its end, against the clock. */
final class Contender {

  private static final String STORE = "one";
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Contender() {}

  /**
   * What a run took.
   *
   * @param perSecond records, from the first that was read to the last
   * @param threadMicros processor time of the stream threads, for each record
   * @param processMicros that of the whole process, the broker included, for each record
   */
  record Run(double perSecond, double threadMicros, double processMicros) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.0f/s, %.1f and %.1f µs", perSecond, threadMicros, processMicros);
    }
  }

  static Run run(Topology topology, Properties properties, AtomicLong read, long records)
      throws InterruptedException {
    try (KafkaStreams streams = new KafkaStreams(topology, properties)) {
      streams.start();
      await(streams, read, 1);
      long first = read.get();
      long begun = System.nanoTime();
      long thread = streamThreads();
      long process = process();
      await(streams, read, records);
      double counted = records - first;
      Run run =
          new Run(
              counted * 1e9 / (System.nanoTime() - begun),
              (streamThreads() - thread) / 1e3 / counted,
              (process() - process) / 1e3 / counted);
      streams.close(
          CloseOptions.timeout(Duration.ofSeconds(30))
              .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
      return run;
    }
  }

  /** The yardstick: each record of the log is put under its key, as it is, into a logged store. */
  static Topology onePut(AtomicLong read) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingEnabled(Map.of())
            .withCachingDisabled());
    builder.stream(
            TopicNames.CONNECTION_EVENTS,
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withOffsetResetPolicy(AutoOffsetReset.earliest()))
        .process(() -> new Put(read), STORE);
    return builder.build();
  }

  private static final class Put extends ContextualProcessor<byte[], byte[], Void, Void> {
    private final AtomicLong read;
    private @Nullable KeyValueStore<Bytes, byte[]> store;

    Put(AtomicLong read) {
      this.read = read;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      if (store == null) {
        store = context().getStateStore(STORE);
      }
      store.put(new Bytes(record.key()), record.value());
      read.incrementAndGet();
    }
  }

  private static long process() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long streamThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("-StreamThread-"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
        .sum();
  }

  private static void await(KafkaStreams streams, AtomicLong read, long records)
      throws InterruptedException {
    long start = System.nanoTime();
    while (read.get() < records) {
      if (System.nanoTime() - start > LONGEST.toNanos()
          || streams.state() == KafkaStreams.State.ERROR) {
        throw new IllegalStateException(
            "read %d of %d; state %s".formatted(read.get(), records, streams.state()));
      }
      Thread.sleep(LOOK.toMillis());
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** One topology that reads the log from its beginning to its end, against the clock. */
final class Contender {

  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String STREAM_THREAD = "-StreamThread-";

  private Contender() {}

  /**
   * What a run took.
   *
   * @param perSecond records, from the first that was read to the last
   * @param threadMicros processor time of the stream threads, for each record
   * @param processMicros that of the whole process, the broker included, for each record
   */
  record Run(double perSecond, double threadMicros, double processMicros) {}

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

  private static long process() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long streamThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains(STREAM_THREAD))
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.benchmark;

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

  private Contender() {}

  /** Records a second, from the first that was read to the last. */
  static double perSecond(Topology topology, Properties properties, AtomicLong read, long records)
      throws InterruptedException {
    try (KafkaStreams streams = new KafkaStreams(topology, properties)) {
      streams.start();
      await(streams, read, 1);
      long begun = System.nanoTime();
      await(streams, read, records);
      double seconds = (System.nanoTime() - begun) / 1e9;
      streams.close(
          CloseOptions.timeout(Duration.ofSeconds(30))
              .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
      return records / seconds;
    }
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

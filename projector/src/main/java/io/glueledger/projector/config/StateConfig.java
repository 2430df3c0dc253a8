/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import static io.glueledger.projector.config.Checks.between;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the projector keeps its state.
 *
 * @param directory of the state, {@code projector.state-dir}; what is in it can be made again from
 *     Kafka, and a start without it takes longer
 * @param standbyReplicas other projectors that follow each partition, {@code
 *     projector.standby-replicas}
 * @param threads that fold, {@code projector.threads}; more than partitions are of no use
 * @param cacheBytes memory of one projector for rows that are written again and again between two
 *     commits, {@code projector.cache-size}
 * @param rocksDbBytes memory of the process for RocksDB's blocks and write buffers, {@code
 *     projector.rocksdb-size}
 * @param commitInterval how long what was folded may be unpublished, {@code
 *     projector.commit-interval}
 */
public record StateConfig(
    Path directory,
    int standbyReplicas,
    int threads,
    long cacheBytes,
    long rocksDbBytes,
    Duration commitInterval) {

  private static final long MIB = 1024 * 1024;

  public StateConfig {
    between(standbyReplicas, 0, 10, "projector.standby-replicas");
    between(threads, 1, 256, "projector.threads");
    between(cacheBytes, 0, 64 * 1024 * MIB, "projector.cache-size");
    between(rocksDbBytes, 8 * MIB, 1024 * 1024 * MIB, "projector.rocksdb-size");
    between(
        commitInterval, Duration.ofMillis(10), Duration.ofSeconds(30), "projector.commit-interval");
  }

  /** Small enough for a trial in one JVM, without standbys. */
  public static StateConfig small(Path directory) {
    return new StateConfig(directory, 0, 1, 16 * MIB, 48 * MIB, Duration.ofMillis(100));
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.ConfigChecks;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the projector keeps its state. What is in the folder can be made again from Kafka. The cache
 * is that of one projector, RocksDB's memory that of the process; more threads than partitions are
 * of no use.
 */
public record StateConfig(
    @JsonProperty(value = "projector.state-dir", required = true)
        @JsonPropertyDescription("Folder of the state; a start without what is in it takes longer.")
        Path directory,
    @JsonProperty(value = "projector.standby-replicas", defaultValue = "1")
        @JsonPropertyDescription("Other projectors that follow each partition.")
        int standbyReplicas,
    @JsonProperty(value = "projector.threads", defaultValue = "2")
        @JsonPropertyDescription("Threads that fold.")
        int threads,
    @JsonProperty(value = "projector.cache-size", defaultValue = "64MiB")
        @JsonPropertyDescription("Memory for rows that are written again between two commits.")
        ByteSize cacheSize,
    @JsonProperty(value = "projector.rocksdb-size", defaultValue = "256MiB")
        @JsonPropertyDescription("Memory for RocksDB's blocks and write buffers.")
        ByteSize rocksDbSize,
    @JsonProperty(value = "projector.commit-interval", defaultValue = "100ms")
        @JsonPropertyDescription("How long what was folded may be unpublished.")
        Duration commitInterval) {

  /** Checks each against what makes sense. */
  public StateConfig {
    ConfigChecks.between(standbyReplicas, 0, 10, "projector.standby-replicas");
    ConfigChecks.between(threads, 1, 256, "projector.threads");
    ConfigChecks.between(
        cacheSize, ByteSize.mib(0), ByteSize.mib(64 * 1024), "projector.cache-size");
    ConfigChecks.between(
        rocksDbSize, ByteSize.mib(8), ByteSize.mib(1024 * 1024), "projector.rocksdb-size");
    ConfigChecks.between(commitInterval, "10ms", "30s", "projector.commit-interval");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

/**
 * How the topics are made, and what they are checked for at the start.
 *
 * @param partitions of the log, for life
 * @param replicationFactor copies of each partition
 * @param minInsyncReplicas copies that must have a record before it counts as acknowledged
 */
public record TopicsConfig(int partitions, int replicationFactor, int minInsyncReplicas) {

  /** Checks the numbers against each other. */
  public TopicsConfig {
    InvalidConfigException.check(
        partitions >= 1 && partitions <= 10_000, "topics.partitions", "must be 1 to 10000");
    InvalidConfigException.check(
        replicationFactor >= 1 && replicationFactor <= 100,
        "topics.replication-factor",
        "must be 1 to 100");
    InvalidConfigException.check(
        minInsyncReplicas >= 1 && minInsyncReplicas <= replicationFactor,
        "topics.min-insync-replicas",
        "must be 1 to topics.replication-factor (" + replicationFactor + ")");
  }
}

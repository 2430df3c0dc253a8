/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import io.glueledger.base.config.value.InvalidConfigException;

/**
 * What differs between installations.
 *
 * @param logPartitions partitions of the log, and of the topics that are keyed alike; fixed for
 *     life, because a connection's order is that of its partition
 * @param replicationFactor copies of each partition
 * @param minInsyncReplicas copies that must have a record before it is acknowledged; with one copy
 *     fewer than {@code replicationFactor}, any one broker may be gone (I6)
 */
public record TopicsConfig(int logPartitions, int replicationFactor, int minInsyncReplicas) {

  /** Three brokers, any one of which may be gone. */
  public static final TopicsConfig PRODUCTION = new TopicsConfig(48, 3, 2);

  /** One broker, for trials. */
  public static final TopicsConfig DEMO = new TopicsConfig(3, 1, 1);

  /** Checks the numbers against each other. */
  public TopicsConfig {
    atLeastOne("topics.partitions", logPartitions);
    atLeastOne("topics.replication-factor", replicationFactor);
    atLeastOne("topics.min-insync-replicas", minInsyncReplicas);
    InvalidConfigException.check(
        replicationFactor <= Short.MAX_VALUE,
        "topics.replication-factor",
        "is " + replicationFactor + "; it must be the number of brokers or fewer");
    InvalidConfigException.check(
        minInsyncReplicas <= replicationFactor,
        "topics.min-insync-replicas",
        "is %d, more than topics.replication-factor, %d: nothing could ever be written"
            .formatted(minInsyncReplicas, replicationFactor));
  }

  private static void atLeastOne(String key, int value) {
    InvalidConfigException.check(value >= 1, key, "is " + value + "; it must be at least 1");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;

/**
 * What differs between installations.
 *
 * @param logPartitions partitions of the log, and of the topics that are keyed alike; fixed for
 *     life, because a connection's order is that of its partition
 * @param replicationFactor copies of each partition
 * @param minInsyncReplicas copies that must have a record before it is acknowledged; with one copy
 *     fewer than {@code replicationFactor}, any one broker may be gone (I6)
 */
public record TopicsConfig(
    @JsonProperty(value = "topics.partitions", defaultValue = "48")
        @JsonPropertyDescription("Partitions of the log, for life.")
        int logPartitions,
    @JsonProperty(value = "topics.replication-factor", defaultValue = "3")
        @JsonPropertyDescription("Copies of each partition.")
        int replicationFactor,
    @JsonProperty(value = "topics.min-insync-replicas", defaultValue = "2")
        @JsonPropertyDescription("Copies that must have a record before it is acknowledged.")
        int minInsyncReplicas) {

  /** Three brokers, any one of which may be gone. */
  public static final TopicsConfig PRODUCTION = new TopicsConfig(48, 3, 2);

  /** One broker, for trials. */
  public static final TopicsConfig DEMO = new TopicsConfig(3, 1, 1);

  /** Checks the numbers against each other. */
  public TopicsConfig {
    atLeastOne("topics.partitions", logPartitions);
    atLeastOne("topics.replication-factor", replicationFactor);
    atLeastOne("topics.min-insync-replicas", minInsyncReplicas);
    ConfigChecks.check(
        replicationFactor <= Short.MAX_VALUE,
        "topics.replication-factor",
        "is " + replicationFactor + "; it must be the number of brokers or fewer");
    ConfigChecks.check(
        minInsyncReplicas <= replicationFactor,
        "topics.min-insync-replicas",
        "is %d, more than topics.replication-factor, %d: nothing could ever be written"
            .formatted(minInsyncReplicas, replicationFactor));
  }

  private static void atLeastOne(String key, int value) {
    ConfigChecks.check(value >= 1, key, "is " + value + "; it must be at least 1");
  }
}

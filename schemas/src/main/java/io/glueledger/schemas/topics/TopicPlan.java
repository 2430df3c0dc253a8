/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import static io.glueledger.schemas.topics.TopicSetting.atLeast;
import static io.glueledger.schemas.topics.TopicSetting.exactly;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What one topic must be like. */
record TopicPlan(String name, int partitions, int replicationFactor, List<TopicSetting> settings) {

  /**
   * Room for one record: a request body is at most 256 KiB, and a marker with its fingerprint
   * outgrows a short value.
   */
  private static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

  /** A dead letter is a record as read, plus headers that say where it came from. */
  private static final int MAX_DEAD_LETTER_BYTES = MAX_MESSAGE_BYTES + 1024 * 1024;

  /** A connection's state has its newest version and some changes in it. */
  private static final int MAX_STATE_BYTES = 32 * 1024 * 1024;

  /** How long a state stays after a newer one: far longer than any gate is behind. */
  private static final int ROW_KEPT_MILLIS = 3_600_000;

  TopicPlan {
    settings = List.copyOf(settings);
  }

  /** The plans of all topics, in the order of {@link TopicNames#ALL}. */
  static List<TopicPlan> of(TopicsConfig config) {
    int log = config.logPartitions();
    return List.of(
        plan(
            TopicNames.CONNECTION_EVENTS,
            log,
            config,
            joined(kept(MAX_MESSAGE_BYTES), ledgerTime())),
        plan(TopicNames.CONNECTIONS, log, config, compacted(MAX_MESSAGE_BYTES)),
        plan(TopicNames.CHANGES, log, config, kept(MAX_MESSAGE_BYTES)),
        plan(TopicNames.POLICY_PACKS, 1, config, compacted(MAX_MESSAGE_BYTES)),
        plan(TopicNames.DEAD_LETTERS, 1, config, kept(MAX_DEAD_LETTER_BYTES)),
        plan(TopicNames.SKIPS, 1, config, kept(MAX_MESSAGE_BYTES)),
        plan(TopicNames.GATE_STATE, log, config, joined(compacted(MAX_STATE_BYTES), readBack())));
  }

  NewTopic newTopic() {
    return new NewTopic(name, partitions, (short) replicationFactor)
        .configs(
            settings.stream().collect(toUnmodifiableMap(TopicSetting::key, TopicSetting::value)));
  }

  private static TopicPlan plan(
      String name, int partitions, TopicsConfig config, List<TopicSetting> settings) {
    return new TopicPlan(
        name, partitions, config.replicationFactor(), joined(safety(config), settings));
  }

  private static List<TopicSetting> safety(TopicsConfig config) {
    return List.of(
        atLeast(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, config.minInsyncReplicas()),
        exactly(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false"));
  }

  /** Nothing is ever removed. */
  private static List<TopicSetting> kept(int maxMessageBytes) {
    return List.of(
        exactly(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE),
        exactly(TopicConfig.RETENTION_MS_CONFIG, "-1"),
        exactly(TopicConfig.RETENTION_BYTES_CONFIG, "-1"),
        atLeast(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, maxMessageBytes));
  }

  private static List<TopicSetting> compacted(int maxMessageBytes) {
    return List.of(
        exactly(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
        atLeast(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, maxMessageBytes));
  }

  /** A gate reads the row that it heard of last, and may be behind. */
  private static List<TopicSetting> readBack() {
    return List.of(atLeast(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, ROW_KEPT_MILLIS));
  }

  /** Ledger time is the broker's append time, whatever a writer's clock says. */
  private static List<TopicSetting> ledgerTime() {
    return List.of(exactly(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
  }

  private static List<TopicSetting> joined(List<TopicSetting> first, List<TopicSetting> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

  private static final List<NewTopic> PRODUCTION =
      TopicPlan.of(TopicsConfig.PRODUCTION).stream().map(TopicPlan::newTopic).toList();

  @Test
  void everyTopicHasAPlan() {
    assertThat(PRODUCTION).extracting(NewTopic::name).isEqualTo(TopicNames.ALL);
  }

  @Test
  void theLogIsKeptForEverInTheOrderOfTheBrokersClock() {
    assertThat(topic(TopicNames.CONNECTION_EVENTS).configs())
        .containsOnly(
            entry("cleanup.policy", "delete"),
            entry("retention.ms", "-1"),
            entry("retention.bytes", "-1"),
            entry("message.timestamp.type", "LogAppendTime"),
            entry("min.insync.replicas", "2"),
            entry("unclean.leader.election.enable", "false"),
            entry("max.message.bytes", "4194304"));
  }

  @Test
  void theLogHasItsPartitionsAndCopies() {
    assertThat(topic(TopicNames.CONNECTION_EVENTS))
        .returns(48, NewTopic::numPartitions)
        .returns((short) 3, NewTopic::replicationFactor);
  }

  @Test
  void viewsArePartitionedAsTheLog() {
    assertThat(topic(TopicNames.CONNECTIONS).numPartitions()).isEqualTo(48);
  }

  @Test
  void viewsAreCompacted() {
    assertThat(topic(TopicNames.CONNECTIONS).configs()).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void aDeadLetterHasRoomForTheLargestRecordAndItsOrigin() {
    assertThat(topic(TopicNames.DEAD_LETTERS).configs())
        .hasEntrySatisfying(
            "max.message.bytes", room -> assertThat(Long.parseLong(room)).isGreaterThan(4_194_304));
  }

  private static NewTopic topic(String name) {
    return PRODUCTION.stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

  private static final List<NewTopic> PRODUCTION =
      TopicPlan.of(TopicsConfig.PRODUCTION).stream().map(TopicPlan::newTopic).toList();

  @Test
  void everyTopicHasAPlan() {
    // When
    List<String> names = PRODUCTION.stream().map(NewTopic::name).toList();

    // Then
    assertThat(names).isEqualTo(TopicNames.ALL);
  }

  @Test
  void theLogIsKeptForEverInTheOrderOfTheBrokersClock() {
    // When
    NewTopic log = topic(TopicNames.CONNECTION_EVENTS);

    // Then
    assertThat(log.numPartitions()).isEqualTo(48);
    assertThat(log.replicationFactor()).isEqualTo((short) 3);
    assertThat(settings(log))
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
  void viewsArePartitionedAsTheLogAndCompacted() {
    // When
    NewTopic views = topic(TopicNames.CONNECTIONS);

    // Then
    assertThat(views.numPartitions()).isEqualTo(48);
    assertThat(settings(views)).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void aDeadLetterHasRoomForTheLargestRecordAndItsOrigin() {
    // When
    long room =
        Long.parseLong(
            settings(topic(TopicNames.DEAD_LETTERS)).getOrDefault("max.message.bytes", "0"));

    // Then
    assertThat(room).isGreaterThan(4_194_304);
  }

  private static NewTopic topic(String name) {
    return PRODUCTION.stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, String> settings(NewTopic topic) {
    return topic.configs();
  }
}

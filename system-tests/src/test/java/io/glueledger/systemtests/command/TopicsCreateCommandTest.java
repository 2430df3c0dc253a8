/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.schemas.topics.TopicAdmin;
import io.glueledger.schemas.topics.TopicMismatch;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.schemas.topics.TopicsConfig;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Infrastructure.class)
class TopicsCreateCommandTest {
  private final TestBroker broker;

  TopicsCreateCommandTest(TestBroker broker) {
    this.broker = broker;
  }

  @BeforeEach
  void removeTopics() {
    broker.clear();
  }

  @Test
  void missingTopicsAreMade() {
    assertThat(create().exits(0).out().lines())
        .isEqualTo(TopicNames.ALL.stream().map(topic -> "created  " + topic).toList());
  }

  @Test
  void whatIsMadeIsAsItMustBe() {
    create();
    assertThat(check(TopicsConfig.DEMO)).isEmpty();
  }

  @Test
  void doingItAgainChangesNothing() {
    create();
    assertThat(create().exits(0).out().lines())
        .isEqualTo(TopicNames.ALL.stream().map(topic -> "exists   " + topic).toList());
  }

  @Test
  void topicsThatAreNotThereAreFoundMissing() {
    List<TopicMismatch> mismatches = check(TopicsConfig.DEMO);
    assertThat(mismatches).extracting(TopicMismatch::topic).isEqualTo(TopicNames.ALL);
    assertThat(mismatches).extracting(TopicMismatch::actual).containsOnly("missing");
  }

  @Test
  void everyWrongSettingIsAFindingAndIsLeftAsItIs() throws Exception {
    // Given
    create();
    set(TopicNames.CONNECTION_EVENTS, "message.timestamp.type", "CreateTime");
    set(TopicNames.CONNECTION_EVENTS, "retention.ms", "604800000");
    set(TopicNames.CONNECTIONS, "cleanup.policy", "delete");
    try (Admin admin = broker.admin()) {
      admin.createPartitions(Map.of(TopicNames.CHANGES, NewPartitions.increaseTo(4))).all().get();
    }
    await().until(() -> check(TopicsConfig.DEMO).size() == 4);

    // When
    CommandLineRun run = create().exits(3);

    // Then
    assertThat(run.out().lines().filter(line -> line.startsWith("wrong")))
        .containsExactlyInAnyOrder(
            "wrong    glue-ledger.connection-events: message.timestamp.type is CreateTime; it must"
                + " be LogAppendTime",
            "wrong    glue-ledger.connection-events: retention.ms is 604800000; it must be -1",
            "wrong    glue-ledger.connections: cleanup.policy is delete; it must be compact",
            "wrong    glue-ledger.changes: partitions is 4; it must be 3");
    assertThat(check(TopicsConfig.DEMO)).hasSize(4);
  }

  @Test
  void moreRoomThanNeededIsFine() throws Exception {
    create();
    set(TopicNames.CONNECTION_EVENTS, "max.message.bytes", "9000000");
    assertThat(check(TopicsConfig.DEMO)).isEmpty();
  }

  @Test
  void theFileSaysWhatTheOptionsDoNot(@TempDir Path folder) throws IOException {
    // Given
    Path file =
        Files.writeString(
            folder.resolve("ledger.yaml"),
            """
            kafka: {bootstrap.servers: "%s"}
            topics: {partitions: 2, replication-factor: 1, min-insync-replicas: 1}
            ingest: {anything: of another part}
            """
                .formatted(broker.bootstrapServers()));

    // When
    CommandLineRun.of("topics create --partitions 5 --config", file).exits(0);

    // Then
    assertThat(check(new TopicsConfig(5, 1, 1))).isEmpty();
  }

  @Test
  void copiesThatTheBrokersCanNotHoldAreARemoteFailure() {
    assertThat(
            CommandLineRun.of("topics create --bootstrap", broker.bootstrapServers())
                .exits(2)
                .err())
        .contains("replication factor");
  }

  private CommandLineRun create() {
    return CommandLineRun.of(
        "topics create --partitions 3 --replication-factor 1 --min-insync-replicas 1 --bootstrap",
        broker.bootstrapServers());
  }

  private List<TopicMismatch> check(TopicsConfig wanted) {
    try (Admin admin = broker.admin()) {
      return TopicAdmin.check(admin, wanted);
    }
  }

  private void set(String topic, String key, String value) throws Exception {
    var of = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var change = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    try (Admin admin = broker.admin()) {
      admin.incrementalAlterConfigs(Map.of(of, List.of(change))).all().get();
    }
  }
}

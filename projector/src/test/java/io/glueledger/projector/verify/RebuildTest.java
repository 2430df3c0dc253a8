/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.KafkaPromises;
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.OverviewRequest;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.ProjectorListener;
import io.glueledger.projector.config.StateConfig;
import io.glueledger.projector.fixture.PortClient;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.kafka.ApplicationId;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.server.Projector;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.events.LogWriter;
import io.glueledger.testkit.events.RandomHistories;
import io.glueledger.testkit.events.TestEvents;
import io.glueledger.testkit.registry.MockRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One log, and projectors that lose their state in every way: each serves what a replay makes of
 * it, and nothing is published twice. The tests build on each other.
 */
@TestMethodOrder(OrderAnnotation.class)
class RebuildTest {

  private static final Duration READY = Duration.ofSeconds(60);
  private static final String APPLICATION = ApplicationId.of(FoldVersion.CURRENT);

  private static Path directory = Path.of("unset");
  private static TestBroker broker;
  private static MockRegistry registry;
  private static Map<String, List<String>> published = Map.of();

  @BeforeAll
  static void start(@TempDir Path temporary) {
    directory = temporary;
    broker = TestBroker.start();
    broker.createTopics();
    registry = new MockRegistry("rebuild-test");
    try (LogWriter log = new LogWriter(broker, registry)) {
      RandomHistories.random(7, 40, 3_000).forEach(log::append);
      byte[] key = ConnectionKeys.bytes(TestEvents.connection("connection-1"));
      for (String hex : List.of("", "0102030405", "0000", "000000270f", "00000000010203")) {
        log.append(0, key, HexFormat.of().parseHex(hex), new RecordHeaders());
      }
      log.append(1, key, null, new RecordHeaders());
      log.append(2, null, "text".getBytes(UTF_8), new RecordHeaders());
      RandomHistories.random(8, 40, 1_000).forEach(log::append);
      log.flush();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  @Order(1)
  void servesWhatAReplayMakesAndKeepsBadRecordsAsDeadLetters() throws Exception {
    // Given
    try (Projector projector = started("one", 0)) {
      // When
      ViewsReport report = verify(projector);

      // Then
      assertThat(report.first()).isEmpty();
      assertThat(report.versions()).isPositive();
      assertThat(report.changes()).isPositive();
    }
    published = published();
    assertThat(published.get(TopicNames.DEAD_LETTERS)).hasSize(7);
    assertThat(published.get(TopicNames.CHANGES)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  @Order(2)
  void aRestartGoesOnWhereItWas() throws Exception {
    // When
    try (Projector projector = started("one", 0)) {
      // Then
      assertThat(verify(projector).first()).isEmpty();
    }
    assertThat(published()).isEqualTo(published);
  }

  @Test
  @Order(3)
  void aLostDirectoryIsRestored() throws Exception {
    // When
    try (Projector projector = started("two", 0)) {
      // Then
      assertThat(verify(projector).first()).isEmpty();
    }
    assertThat(published()).isEqualTo(published);
  }

  @Test
  @Order(4)
  void aLostChangelogIsNoticedAndEverythingMadeAgain() throws Exception {
    // Given
    try (Admin admin = broker.admin()) {
      admin.deleteTopics(List.of(APPLICATION + "-ledger-changelog")).all().get();
    }

    // When
    try (Projector projector = started("two", 0)) {
      // Then
      assertThat(verify(projector).first()).isEmpty();
    }
    assertThat(published()).isEqualTo(published);
  }

  @Test
  @Order(5)
  void lostOffsetsMakeNothingTwice() throws Exception {
    // Given
    try (Admin admin = broker.admin()) {
      admin.deleteConsumerGroups(List.of(APPLICATION)).all().get();
    }

    // When
    try (Projector projector = started("two", 0)) {
      // Then
      assertThat(verify(projector).first()).isEmpty();
    }
    assertThat(published()).isEqualTo(published);
  }

  @Test
  @Order(6)
  void twoInstancesShareThePartitionsAndFollowEachOther() throws Exception {
    // Given
    try (Projector one = started("one", 1);
        Projector two = started("two", 1)) {
      PortClient client = new PortClient(one.url());

      // When
      await().atMost(READY).until(() -> roles(client).contains("6 on 2"));

      // Then
      // While the partitions move from one to the other, nobody owns some of them.
      await()
          .atMost(READY)
          .ignoreException(IllegalStateException.class)
          .untilAsserted(() -> assertThat(verify(two).first()).isEmpty());
      var everywhere =
          client.post(InternalPath.OVERVIEW.path(), new OverviewRequest(List.of(0, 1, 2)));
      assertThat(everywhere.statusCode()).isEqualTo(200);
      assertThat(everywhere.headers().map()).containsKey("glue-ledger-lag");
    }
    assertThat(published()).isEqualTo(published);
  }

  @Test
  @Order(7)
  void whileAnOlderVersionRunsItPublishesAndThisOneFollows() throws Exception {
    // Given
    Map<String, Object> member = new HashMap<>(broker.client());
    member.put("group.id", ApplicationId.of(new FoldVersion(0, 9)));
    KafkaConsumer<byte[], byte[]> older =
        new KafkaConsumer<>(member, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    older.subscribe(List.of(TopicNames.CONNECTION_EVENTS));
    await()
        .atMost(READY)
        .until(() -> older.poll(Duration.ofMillis(100)) != null && !older.assignment().isEmpty());
    try (Projector projector = started("one", 0);
        LogWriter log = new LogWriter(broker, registry)) {
      // When
      RandomHistories.random(9, 3, 30).forEach(log::append);
      log.flush();
      Thread.sleep(1_500);
      Map<String, List<String>> before = published();
      older.close();

      // Then
      assertThat(before).isEqualTo(published);
      await()
          .atMost(READY)
          .ignoreException(IllegalStateException.class)
          .untilAsserted(() -> assertThat(verify(projector).first()).isEmpty());
      await()
          .atMost(READY)
          .untilAsserted(
              () ->
                  assertThat(published().get(TopicNames.CHANGES))
                      .startsWith(published.getOrDefault(TopicNames.CHANGES, List.of()).get(0))
                      .hasSizeGreaterThan(
                          published.getOrDefault(TopicNames.CHANGES, List.of()).size())
                      .doesNotHaveDuplicates());
    }
  }

  private static Projector started(String state, int standbys) throws Exception {
    Projector projector =
        Projector.assemble(
            new ProjectorConfig(
                new KafkaConfig(
                    KafkaPromises.PROJECTOR, List.of(broker.bootstrapServers()), Map.of()),
                registry.config(),
                broker.topics(),
                ProjectorListener.loopback(0),
                new StateConfig(
                    directory.resolve(state),
                    standbys,
                    1,
                    ByteSize.mib(4),
                    ByteSize.mib(16),
                    Duration.ofMillis(100))));
    projector.start();
    assertThat(projector.awaitReady(READY)).isTrue();
    return projector;
  }

  private static ViewsReport verify(Projector projector) {
    return ViewsVerifier.verify(
        broker.client(), registry.config(), projector.url(), Optional.empty());
  }

  private static String roles(PortClient client) {
    Instances instances = client.ask(InternalPath.INSTANCES, new InstancesRequest());
    int roles = instances.getInstances().stream().mapToInt(i -> i.getPartitions().size()).sum();
    return roles + " on " + instances.getInstances().size();
  }

  /** Partition, key and timestamp of all that was ever published, by topic. */
  private static Map<String, List<String>> published() {
    Map<String, List<String>> all = new HashMap<>();
    Map<String, Object> site = new HashMap<>(broker.client());
    try (Admin admin = broker.admin();
        TopicReader reader = new TopicReader(site, admin)) {
      for (String topic :
          List.of(TopicNames.CONNECTIONS, TopicNames.CHANGES, TopicNames.DEAD_LETTERS)) {
        List<String> records = new ArrayList<>();
        reader
            .partitions(topic)
            .forEach(
                partition ->
                    reader.all(
                        partition,
                        record ->
                            records.add(
                                record.partition()
                                    + " "
                                    + record.offset()
                                    + " "
                                    + HexFormat.of()
                                        .formatHex(
                                            record.value() == null
                                                ? new byte[0]
                                                : record.value()))));
        all.put(topic, records);
      }
    }
    return all;
  }
}

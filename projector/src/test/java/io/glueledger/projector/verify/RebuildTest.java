/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.OverviewRequest;
import io.glueledger.projector.fixture.BrokerLedger;
import io.glueledger.projector.fixture.PortClient;
import io.glueledger.projector.fixture.TestToken;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.kafka.ApplicationId;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.server.Projector;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.events.LogWriter;
import io.glueledger.testkit.events.RandomHistories;
import io.glueledger.testkit.events.TestEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.core.ConditionFactory;
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

  private static final String APPLICATION = ApplicationId.of(FoldVersion.CURRENT);

  private static BrokerLedger ledger;
  private static Map<String, List<String>> published = Map.of();

  @BeforeAll
  static void start(@TempDir Path directory) {
    ledger = BrokerLedger.start(directory);
    ledger.append(
        log -> {
          RandomHistories.random(7, 40, 3_000).forEach(log::append);
          appendBadRecords(log);
          RandomHistories.random(8, 40, 1_000).forEach(log::append);
        });
  }

  @AfterAll
  static void stop() {
    ledger.close();
  }

  @Test
  @Order(1)
  void servesWhatAReplayMakes() throws Exception {
    try (Projector projector = ledger.projector("one", 0)) {
      ViewsReport report = verify(projector);
      assertThat(report.first()).isEmpty();
      assertThat(report.versions()).isPositive();
      assertThat(report.changes()).isPositive();
    }
    published = published();
  }

  @Test
  @Order(2)
  void badRecordsAreKeptAsDeadLetters() {
    assertThat(published.get(TopicNames.DEAD_LETTERS)).hasSize(7);
  }

  @Test
  @Order(3)
  void eachFinishedChangeIsPublishedOnce() {
    assertThat(published.get(TopicNames.CHANGES)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  @Order(4)
  void aRestartGoesOnWhereItWas() throws Exception {
    assertServesTheSameAndPublishesNothing("one");
  }

  @Test
  @Order(5)
  void aLostDirectoryIsRestored() throws Exception {
    assertServesTheSameAndPublishesNothing("two");
  }

  @Test
  @Order(6)
  void aLostChangelogIsNoticedAndEverythingMadeAgain() throws Exception {
    try (Admin admin = ledger.broker().admin()) {
      admin.deleteTopics(List.of(APPLICATION + "-ledger-changelog")).all().get();
    }
    assertServesTheSameAndPublishesNothing("two");
  }

  @Test
  @Order(7)
  void lostOffsetsMakeNothingTwice() throws Exception {
    try (Admin admin = ledger.broker().admin()) {
      admin.deleteConsumerGroups(List.of(APPLICATION)).all().get();
    }
    assertServesTheSameAndPublishesNothing("two");
  }

  @Test
  @Order(8)
  void twoInstancesShareThePartitionsAndFollowEachOther() throws Exception {
    // Given
    try (Projector one = ledger.projector("one", 1);
        Projector two = ledger.projector("two", 1)) {
      PortClient client = new PortClient(one.url());

      // When
      eventually().until(() -> roles(client).contains("6 on 2"));

      // Then
      eventually().untilAsserted(() -> assertThat(verify(two).first()).isEmpty());
      var everywhere =
          client.post(InternalPath.OVERVIEW.path(), new OverviewRequest(List.of(0, 1, 2)));
      assertThat(everywhere.statusCode()).isEqualTo(200);
      assertThat(everywhere.headers().map()).containsKey("glue-ledger-lag");
    }
    assertThat(published()).isEqualTo(published);
  }

  @Test
  @Order(9)
  void whileAnOlderVersionRunsItPublishesAndThisOneFollows() throws Exception {
    // Given
    KafkaConsumer<byte[], byte[]> older = memberOf(ApplicationId.of(new FoldVersion(0, 9)));
    try (Projector projector = ledger.projector("one", 0)) {
      // When
      ledger.append(log -> RandomHistories.random(9, 3, 30).forEach(log::append));
      Thread.sleep(1_500);
      Map<String, List<String>> before = published();
      older.close();

      // Then
      assertThat(before).isEqualTo(published);
      eventually().untilAsserted(() -> assertThat(verify(projector).first()).isEmpty());
      List<String> changes = published.getOrDefault(TopicNames.CHANGES, List.of());
      eventually()
          .untilAsserted(
              () ->
                  assertThat(published().get(TopicNames.CHANGES))
                      .startsWith(changes.get(0))
                      .hasSizeGreaterThan(changes.size())
                      .doesNotHaveDuplicates());
    }
  }

  private static void appendBadRecords(LogWriter log) {
    byte[] key = ConnectionKeys.bytes(TestEvents.connection("connection-1"));
    for (String hex : List.of("", "0102030405", "0000", "000000270f", "00000000010203")) {
      log.append(0, key, HexFormat.of().parseHex(hex), new RecordHeaders());
    }
    log.append(1, key, null, new RecordHeaders());
    log.append(2, null, "text".getBytes(UTF_8), new RecordHeaders());
  }

  private static void assertServesTheSameAndPublishesNothing(String state) throws Exception {
    try (Projector projector = ledger.projector(state, 0)) {
      assertThat(verify(projector).first()).isEmpty();
    }
    assertThat(published()).isEqualTo(published);
  }

  /** While partitions move from one projector to another, nobody owns some of them. */
  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(60)).ignoreException(IllegalStateException.class);
  }

  private static ViewsReport verify(Projector projector) {
    return ViewsVerifier.verify(
        ledger.broker().client(),
        ledger.registry().config(),
        projector.url(),
        TestToken.TEXT,
        VerifyProgress.NONE);
  }

  private static String roles(PortClient client) {
    Instances instances = client.ask(InternalPath.INSTANCES, new InstancesRequest());
    int roles = instances.getInstances().stream().mapToInt(i -> i.getPartitions().size()).sum();
    return roles + " on " + instances.getInstances().size();
  }

  private static KafkaConsumer<byte[], byte[]> memberOf(String group) {
    Map<String, Object> client = new HashMap<>(ledger.broker().client());
    client.put("group.id", group);
    var member =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    member.subscribe(List.of(TopicNames.CONNECTION_EVENTS));
    eventually()
        .until(() -> member.poll(Duration.ofMillis(100)) != null && !member.assignment().isEmpty());
    return member;
  }

  /** Partition, offset and value of all that was ever published, by topic. */
  private static Map<String, List<String>> published() {
    Map<String, List<String>> all = new HashMap<>();
    try (Admin admin = ledger.broker().admin();
        TopicReader reader = new TopicReader(ledger.broker().client(), admin)) {
      for (String topic :
          List.of(TopicNames.CONNECTIONS, TopicNames.CHANGES, TopicNames.DEAD_LETTERS)) {
        List<String> records = new ArrayList<>();
        reader
            .partitions(topic)
            .forEach(p -> reader.from(p, 0, record -> records.add(text(record))));
        all.put(topic, records);
      }
    }
    return all;
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    String value = record.value() == null ? "" : HexFormat.of().formatHex(record.value());
    return record.partition() + " " + record.offset() + " " + value;
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.KafkaPromises;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.PartitionStatus;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.ProjectorListener;
import io.glueledger.projector.config.StateConfig;
import io.glueledger.projector.fixture.PortClient;
import io.glueledger.projector.fixture.SampleLog;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.events.LogWriter;
import io.glueledger.testkit.registry.MockRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole projector before a real broker. */
class ProjectorTest {

  private static final int CONNECTIONS = SampleLog.CONNECTIONS;

  private static TestBroker broker;
  private static Projector projector;
  private static PortClient client;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    broker = TestBroker.start();
    broker.createTopics();
    MockRegistry registry = new MockRegistry("projector-test");
    try (LogWriter log = new LogWriter(broker, registry)) {
      SampleLog.events().forEach(log::append);
      log.flush();
    }
    projector =
        Projector.assemble(
            new ProjectorConfig(
                new KafkaConfig(
                    KafkaPromises.PROJECTOR, List.of(broker.bootstrapServers()), Map.of()),
                registry.config(),
                broker.topics(),
                ProjectorListener.loopback(0),
                StateConfig.small(directory.resolve("state"))));
    projector.start();
    assertThat(projector.awaitReady(Duration.ofSeconds(60))).isTrue();
    client = new PortClient(projector.url());
  }

  @AfterAll
  static void stop() {
    projector.close();
    broker.close();
  }

  @Test
  void theOverviewCountsEverything() {
    // When
    Overview overview = client.ask(InternalPath.OVERVIEW, new OverviewRequest(List.of()));

    // Then
    assertThat(overview.getConnections()).isEqualTo(CONNECTIONS + 1);
    assertThat(overview.getByOutcome())
        .containsEntry("APPLIED", CONNECTIONS + 2L)
        .containsEntry("DENIED", 1L);
    assertThat(overview.getBySeverity())
        .containsEntry("HIGH", 1L)
        .containsEntry("NONE", (long) CONNECTIONS);
    assertThat(overview.getOpen()).isEqualTo(1);
    assertThat(overview.getInDoubt()).isEqualTo(1);
  }

  @Test
  void changesOfAllPartitionsAreOneList() {
    // When
    ChangePage page =
        client.ask(
            InternalPath.CHANGES,
            new ChangesRequest(ChangeFilter.newBuilder().build(), null, 100, List.of()));

    // Then
    assertThat(page.getItems())
        .hasSize(CONNECTIONS + 4)
        .extracting(ListOrder::change)
        .isSortedAccordingTo(ListOrder.NEWEST_FIRST);
  }

  @Test
  void instancesNameThePartitionsOfEach() {
    // When
    Instances instances = client.ask(InternalPath.INSTANCES, new InstancesRequest());

    // Then
    assertThat(instances.getReady()).isTrue();
    assertThat(instances.getPartitions()).isEqualTo(3);
    assertThat(instances.getInstances()).hasSize(1);
    assertThat(instances.getInstances().get(0).getUrl()).isEqualTo(projector.url().toString());
    assertThat(instances.getInstances().get(0).getPartitions())
        .extracting(PartitionStatus::getPartition)
        .containsExactly(0, 1, 2);
  }

  @Test
  void operatorsSeeHealthAndMetrics() {
    // When
    String metrics = new String(client.get("/metrics").body(), UTF_8);

    // Then
    assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(metrics).contains("glue_ledger_projector_lag", "glue_ledger_projector_ready 1");
  }
}

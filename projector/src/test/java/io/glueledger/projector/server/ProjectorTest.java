/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.PartitionStatus;
import io.glueledger.projector.fixture.BrokerLedger;
import io.glueledger.projector.fixture.PortClient;
import io.glueledger.projector.fixture.SampleLog;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole projector before a real broker. */
class ProjectorTest {

  private static final int CONNECTIONS = SampleLog.CONNECTIONS;

  private static BrokerLedger ledger;
  private static Projector projector;
  private static PortClient client;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    ledger = BrokerLedger.start(directory);
    ledger.append(log -> SampleLog.events().forEach(log::append));
    projector = ledger.projector("state", 0);
    client = new PortClient(projector.url());
  }

  @AfterAll
  static void stop() {
    projector.close();
    ledger.close();
  }

  @Test
  void theOverviewCountsEverything() {
    assertThat(client.ask(InternalPath.OVERVIEW, new OverviewRequest(List.of())))
        .returns(CONNECTIONS + 1L, Overview::getConnections)
        .returns(Map.of("APPLIED", CONNECTIONS + 2L, "DENIED", 1L), Overview::getByOutcome)
        .returns(Map.of("HIGH", 1L, "NONE", (long) CONNECTIONS), Overview::getBySeverity)
        .returns(1L, Overview::getOpen)
        .returns(1L, Overview::getInDoubt);
  }

  @Test
  void changesOfAllPartitionsAreOneList() {
    ChangeFilter any = ChangeFilter.newBuilder().build();
    ChangePage page =
        client.ask(InternalPath.CHANGES, new ChangesRequest(any, null, 100, List.of()));
    assertThat(page.getItems())
        .hasSize(CONNECTIONS + 4)
        .extracting(ListOrder::change)
        .isSortedAccordingTo(ListOrder.NEWEST_FIRST);
  }

  @Test
  void instancesSayHowManyPartitionsThereAreAndThatAllIsRead() {
    assertThat(client.ask(InternalPath.INSTANCES, new InstancesRequest()))
        .returns(true, Instances::getReady)
        .returns(3, Instances::getPartitions);
  }

  @Test
  void instancesNameThePartitionsOfEach() {
    assertThat(client.ask(InternalPath.INSTANCES, new InstancesRequest()).getInstances())
        .singleElement()
        .satisfies(one -> assertThat(one.getUrl()).isEqualTo(projector.url().toString()))
        .satisfies(
            one ->
                assertThat(one.getPartitions())
                    .extracting(PartitionStatus::getPartition)
                    .containsExactly(0, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void itIsHealthy(String page) {
    assertThat(client.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void metricsSayHowFarItIs() {
    assertThat(new String(client.get("/metrics").body(), UTF_8))
        .contains("glue_ledger_projector_lag", "glue_ledger_projector_ready 1");
  }
}

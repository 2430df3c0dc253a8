/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector;

import static io.glueledger.projector.fixture.Client.encoded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.KafkaPromises;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingPage;
import io.glueledger.event.Instances;
import io.glueledger.event.Outcome;
import io.glueledger.event.Overview;
import io.glueledger.event.PartitionStatus;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.VersionPage;
import io.glueledger.projector.config.ProjectorListener;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.StateConfig;
import io.glueledger.projector.fixture.Client;
import io.glueledger.projector.fixture.Events;
import io.glueledger.projector.fixture.LogWriter;
import io.glueledger.projector.fixture.SampleLog;
import io.glueledger.projector.fixture.TestBroker;
import io.glueledger.projector.fixture.TestRegistry;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One log, read once, asked in every way. */
class ProjectorTest {

  private static final String ORDERS = encoded(ConnectionKeys.text(Events.connection("orders")));
  private static final int CONNECTIONS = SampleLog.CONNECTIONS;

  private static TestBroker broker;
  private static Projector projector;
  private static Client client;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    broker = TestBroker.start(directory.resolve("broker"));
    TestRegistry registry = new TestRegistry("projector-test");
    try (LogWriter log = new LogWriter(broker, registry)) {
      SampleLog.append(log);
      log.flush();
    }
    projector =
        Projector.assemble(
            new ProjectorConfig(
                KafkaConfig.fromProperties(KafkaPromises.PROJECTOR, broker.client()),
                registry.config(),
                TestBroker.TOPICS,
                ProjectorListener.loopback(0),
                StateConfig.small(directory.resolve("state"))));
    projector.start();
    assertThat(projector.awaitReady(Duration.ofSeconds(60))).isTrue();
    client = new Client(projector.url());
  }

  @AfterAll
  static void stop() {
    projector.close();
    broker.close();
  }

  @Test
  void theViewSaysWhatHoldsAndWhatIsUnderWay() {
    // When
    ConnectionSummary summary = client.read(ConnectionSummary.class, "connection?key=" + ORDERS);

    // Then
    assertThat(summary.getView().getVersion()).isEqualTo(2);
    assertThat(summary.getView().getDefinition().orElseThrow().getDescription().orElseThrow())
        .isEqualTo(Events.clear("three"));
    assertThat(summary.getOpenChanges()).containsExactly("a-4");
    assertThat(summary.getInDoubt()).isTrue();
  }

  @Test
  void historyIsNewestFirstAndSaysFromWhenToWhen() {
    // When
    VersionPage page = client.read(VersionPage.class, "versions?key=" + ORDERS + "&limit=10");

    // Then
    assertThat(page.getMore()).isFalse();
    assertThat(page.getItems()).extracting(ConnectionVersion::getNumber).containsExactly(2L, 1L);
    assertThat(page.getItems().get(0).getUntil()).isEmpty();
    assertThat(page.getItems().get(1).getUntil()).contains(page.getItems().get(0).getSince());
  }

  @Test
  void asOfAnInstantIsTheVersionThatHeldThen() {
    // Given
    ConnectionVersion second =
        client.read(ConnectionVersion.class, "version?number=2&key=" + ORDERS);

    // When
    ConnectionVersion held =
        client.read(
            ConnectionVersion.class,
            "version?key=" + ORDERS + "&at=" + second.getSince().toEpochMilli());

    // Then
    assertThat(held).isEqualTo(second);
    assertThat(client.status("version?at=1&key=" + ORDERS)).isEqualTo(404);
  }

  @Test
  void connectionsArePagedInTheOrderOfTheirKeys() {
    // When
    ConnectionPage first = client.read(ConnectionPage.class, "connections?limit=15");
    String last = encoded(ConnectionKeys.text(first.getItems().get(14).getView().getConnection()));
    ConnectionPage rest = client.read(ConnectionPage.class, "connections?limit=15&after=" + last);

    // Then
    assertThat(first.getMore()).isTrue();
    assertThat(rest.getMore()).isFalse();
    assertThat(rest.getItems()).hasSize(CONNECTIONS + 1 - 15);
    assertThat(first.getItems())
        .extracting(summary -> summary.getView().getConnection().getName())
        .isSorted()
        .startsWith("c-0", "c-1", "c-10");
  }

  @ParameterizedTest
  @CsvSource({
    "type=jdbc, 21",
    "type=KAFKA, 0",
    "text=ORD, 1",
    "severity=MEDIUM, 1",
    "severity=CRITICAL, 0",
    "present=false, 0",
    "text=c-1&present=true, 11"
  })
  void connectionsAreFiltered(String filter, int expected) {
    // When
    ConnectionPage page = client.read(ConnectionPage.class, "connections?" + filter);

    // Then
    assertThat(page.getItems()).hasSize(expected);
  }

  @Test
  void aChangeIsFoundByItsIdWhereverItIs() {
    // When
    RecordedChange ended = client.read(RecordedChange.class, "change?id=a-3");
    RecordedChange open = client.read(RecordedChange.class, "change?id=a-4");

    // Then
    assertThat(ended.getOutcome()).contains(Outcome.APPLIED);
    assertThat(ended.getVersion()).contains(2L);
    assertThat(open.getState()).isEqualTo(ChangeState.IN_DOUBT);
    assertThat(open.getDifferences()).anyMatch(d -> d.getPath().equals("Description"));
    assertThat(open.getEvents()).hasSize(3);
    assertThat(client.status("change?id=a-9")).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key={orders} | a-4 a-3 a-2 a-1",
        "principal=bob | a-2",
        "outcome=DENIED | a-2",
        "state=IN_DOUBT,REQUESTED | a-4",
        "key={orders}&outcome=APPLIED | a-3 a-1",
        "key={orders}&operation=CREATE | a-1",
        "key={orders}&state=ENDED&limit=1 | a-3"
      })
  void changesAreFiltered(String filter, String expected) {
    // When
    ChangePage page =
        client.read(ChangePage.class, "changes?" + filter.replace("{orders}", ORDERS));

    // Then
    assertThat(page.getItems())
        .extracting(RecordedChange::getChangeId)
        .containsExactly(expected.split(" "));
  }

  @Test
  void changesArePagedNewestFirst() {
    // Given
    int size = 7;
    List<String> seen = new ArrayList<>();

    // When
    String before = "";
    boolean more = true;
    while (more) {
      ChangePage page = client.read(ChangePage.class, "changes?limit=" + size + before);
      page.getItems().forEach(change -> seen.add(change.getChangeId()));
      RecordedChange last = page.getItems().get(page.getItems().size() - 1);
      before = "&before=%d,%s".formatted(last.getRequestedAt().toEpochMilli(), last.getChangeId());
      more = page.getMore();
    }

    // Then
    assertThat(seen).doesNotHaveDuplicates().hasSize(CONNECTIONS + 4);
  }

  @Test
  void findingsAreThoseOfNewestVersions() {
    // When
    FindingPage all = client.read(FindingPage.class, "findings?severity=HIGH");
    FindingPage none =
        client.read(
            FindingPage.class,
            "findings?after="
                + String.join(
                    ",", ORDERS, "P-1", encoded("ConnectionProperties.JDBC_ENFORCE_SSL")));

    // Then
    assertThat(all.getItems()).hasSize(1);
    assertThat(none.getItems()).isEmpty();
  }

  @Test
  void theOverviewCountsEverything() {
    // When
    Overview overview = client.read(Overview.class, "overview");

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
  void instancesNameThePartitionsOfEach() {
    // When
    Instances instances = client.read(Instances.class, "instances");

    // Then
    assertThat(instances.getReady()).isTrue();
    assertThat(instances.getPartitions()).isEqualTo(3);
    assertThat(instances.getInstances()).hasSize(1);
    assertThat(instances.getInstances().get(0).getUrl()).isEqualTo(projector.url().toString());
    assertThat(instances.getInstances().get(0).getPartitions())
        .extracting(PartitionStatus::getPartition)
        .containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "connection, 400",
    "connection?key=none, 400",
    "connection?key=1%2Fnone, 404",
    "connections?limit=0, 400",
    "connections?limit=1001, 400",
    "changes?outcome=GONE, 400",
    "changes?before=1, 400",
    "overview?partitions=3, 421",
    "nothing, 404"
  })
  void whatCannotBeAnsweredIsRefused(String route, int status) {
    // When / Then
    assertThat(client.status(route)).isEqualTo(status);
  }

  @Test
  void peopleGetJson() {
    // When
    var answer = client.get("/internal/v1/connection?key=" + ORDERS, "Accept", "application/json");

    // Then
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"view\":{\"connection\":");
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

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionRequest;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.Definition;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.FindingsRequest;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.VersionPage;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import io.glueledger.projector.fixture.MemoryProjector;
import io.glueledger.projector.fixture.PortClient;
import io.glueledger.projector.fixture.SampleLog;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.testkit.events.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One log, folded once, asked in every way. */
class InternalPortTest {

  private static final ConnectionId ORDERS = TestEvents.connection("orders");
  private static final ConnectionFilter ANY = ConnectionFilter.newBuilder().build();

  @AutoClose
  private static final MemoryProjector PROJECTOR = new MemoryProjector(SampleLog.events());

  private final PortClient client = new PortClient(PROJECTOR.url());

  @Test
  void theViewSaysWhatHolds() {
    ConnectionSummary summary = client.ask(InternalPath.CONNECTION, new ConnectionRequest(ORDERS));
    assertThat(summary.getView().getVersion()).isEqualTo(2);
    assertThat(summary.getView().getDefinition().flatMap(Definition::getDescription))
        .contains(TestEvents.clear("three"));
  }

  @Test
  void theSummarySaysWhatIsUnderWay() {
    assertThat(client.ask(InternalPath.CONNECTION, new ConnectionRequest(ORDERS)))
        .returns(List.of("a-4"), ConnectionSummary::getOpenChanges)
        .returns(true, ConnectionSummary::getInDoubt);
  }

  @Test
  void historyIsNewestFirstAndWhole() {
    VersionPage history = client.ask(InternalPath.VERSIONS, new VersionsRequest(ORDERS, null, 10));
    assertThat(history.getItems()).extracting(ConnectionVersion::getNumber).containsExactly(2L, 1L);
    assertThat(history.getMore()).isFalse();
  }

  @Test
  void aVersionHoldsUntilTheNextOne() {
    assertThat(version(2L, null).getUntil()).isEmpty();
    assertThat(version(1L, null).getUntil()).contains(version(2L, null).getSince());
  }

  @Test
  void historyGivesTheSameVersionsAsTheirNumbers() {
    VersionPage history = client.ask(InternalPath.VERSIONS, new VersionsRequest(ORDERS, null, 10));
    assertThat(history.getItems()).containsExactly(version(2L, null), version(1L, null));
  }

  @Test
  void asOfAnInstantIsTheVersionThatHeldThen() {
    ConnectionVersion second = version(2L, null);
    assertThat(version(null, second.getSince())).isEqualTo(second);
    assertThat(version(null, second.getSince().minusMillis(1))).isEqualTo(version(1L, null));
  }

  @Test
  void connectionsAreInTheOrderOfTheirKeys() {
    ConnectionPage page = connections(ANY, null, 15);
    assertThat(page.getMore()).isTrue();
    assertThat(page.getItems())
        .extracting(summary -> summary.getView().getConnection().getName())
        .isSorted()
        .startsWith("c-0", "c-1", "c-10");
  }

  @Test
  void aPageOfConnectionsGoesOnWhereTheLastOneEnded() {
    ConnectionPage first = connections(ANY, null, 15);
    ConnectionPage rest = connections(ANY, ListOrder.connection(first.getItems().get(14)), 15);
    assertThat(rest.getMore()).isFalse();
    assertThat(rest.getItems())
        .hasSize(SampleLog.CONNECTIONS + 1 - 15)
        .doesNotContainAnyElementsOf(first.getItems());
  }

  @ParameterizedTest
  @CsvSource({
    // type, text, least severity, present, how many
    "jdbc,  ,    ,         ,      21",
    "KAFKA, ,    ,         ,      0",
    ",      ORD, ,         ,      1",
    ",      ,    MEDIUM,   ,      1",
    ",      ,    CRITICAL, ,      0",
    ",      ,    ,         false, 0",
    ",      c-1, ,         true,  11"
  })
  void connectionsAreFiltered(
      @Nullable String type,
      @Nullable String text,
      @Nullable Severity severity,
      @Nullable Boolean present,
      int expected) {
    ConnectionFilter filter =
        ConnectionFilter.newBuilder()
            .setType(type)
            .setText(text)
            .setSeverity(severity)
            .setPresent(present)
            .build();
    assertThat(connections(filter, null, 100).getItems()).hasSize(expected);
  }

  @Test
  void aChangeThatEndedIsFoundByItsId() {
    assertThat(client.ask(InternalPath.CHANGE, new FindChangeRequest("a-3")))
        .returns(Optional.of(Outcome.APPLIED), RecordedChange::getOutcome)
        .returns(Optional.of(2L), RecordedChange::getVersion);
  }

  @Test
  void anOpenChangeIsFoundByItsId() {
    RecordedChange open = client.ask(InternalPath.CHANGE, new FindChangeRequest("a-4"));
    assertThat(open.getState()).isEqualTo(ChangeState.IN_DOUBT);
    assertThat(open.getDifferences()).anyMatch(d -> d.getPath().equals("Description"));
    assertThat(open.getEvents()).hasSize(3);
  }

  static Stream<Arguments> changeFilters() {
    return Stream.of(
        Arguments.of(of(ORDERS), 100, "a-4 a-3 a-2 a-1"),
        Arguments.of(changes().setPrincipal("bob"), 100, "a-2"),
        Arguments.of(changes().setOutcomes(List.of(Outcome.DENIED)), 100, "a-2"),
        Arguments.of(
            changes().setStates(List.of(ChangeState.IN_DOUBT, ChangeState.REQUESTED)), 100, "a-4"),
        Arguments.of(of(ORDERS).setOutcomes(List.of(Outcome.APPLIED)), 100, "a-3 a-1"),
        Arguments.of(of(ORDERS).setOperations(List.of(Operation.CREATE)), 100, "a-1"),
        Arguments.of(of(ORDERS).setStates(List.of(ChangeState.ENDED)), 1, "a-3"));
  }

  @ParameterizedTest
  @MethodSource("changeFilters")
  void changesAreFiltered(ChangeFilter.Builder filter, int limit, String expected) {
    assertThat(changes(filter, null, limit).getItems())
        .extracting(RecordedChange::getChangeId)
        .containsExactly(expected.split(" "));
  }

  @Test
  void changesArePagedNewestFirst() {
    // Given
    List<ChangePosition> seen = new ArrayList<>();

    // When
    boolean more = true;
    while (more) {
      ChangePosition before = seen.isEmpty() ? null : seen.get(seen.size() - 1);
      ChangePage page = changes(changes(), before, 7);
      page.getItems().forEach(change -> seen.add(ListOrder.change(change)));
      more = page.getMore();
    }

    // Then
    assertThat(seen)
        .isSortedAccordingTo(ListOrder.NEWEST_FIRST)
        .doesNotHaveDuplicates()
        .hasSize(SampleLog.CONNECTIONS + 4);
  }

  @Test
  void findingsAreThoseOfNewestVersions() {
    assertThat(findings(null)).hasSize(1);
  }

  @Test
  void findingsGoOnAfterThePlaceOfTheLastOne() {
    String field = "ConnectionProperties.JDBC_ENFORCE_SSL";
    assertThat(findings(new FindingPosition(ConnectionKeys.text(ORDERS), "P-1", field))).isEmpty();
  }

  static Stream<Arguments> refused() {
    ConnectionId nobody = TestEvents.connection("none");
    return Stream.of(
        Arguments.of("connection", new ConnectionRequest(nobody), 404),
        Arguments.of("connection", new OverviewRequest(List.of()), 400),
        Arguments.of("connections", new ConnectionsRequest(ANY, null, 0, List.of()), 400),
        Arguments.of("connections", new ConnectionsRequest(ANY, null, 1001, List.of()), 400),
        Arguments.of("version", new VersionRequest(ORDERS, null, null), 400),
        Arguments.of("version", new VersionRequest(ORDERS, null, Instant.EPOCH), 404),
        Arguments.of("versions", new VersionsRequest(nobody, null, 10), 404),
        Arguments.of("change", new FindChangeRequest("a-9"), 404),
        Arguments.of("overview", new OverviewRequest(List.of(3)), 421),
        Arguments.of("nothing", new OverviewRequest(List.of()), 503));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeAnsweredIsRefused(String path, SpecificRecord request, int status) {
    assertThat(client.post(InternalPath.ROOT + path, request).statusCode()).isEqualTo(status);
  }

  @Test
  void onlyPostIsAnswered() {
    assertThat(client.get(InternalPath.OVERVIEW.path()).statusCode()).isEqualTo(405);
  }

  @Test
  void peopleGetJson() {
    var request = new ConnectionRequest(ORDERS);
    var answer = client.post(InternalPath.CONNECTION.path(), request, "Accept", "application/json");
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"view\":{\"connection\":");
  }

  private ConnectionVersion version(@Nullable Long number, @Nullable Instant at) {
    return client.ask(InternalPath.VERSION, new VersionRequest(ORDERS, number, at));
  }

  private ConnectionPage connections(ConnectionFilter filter, @Nullable String after, int limit) {
    return client.ask(
        InternalPath.CONNECTIONS, new ConnectionsRequest(filter, after, limit, List.of()));
  }

  private ChangePage changes(
      ChangeFilter.Builder filter, @Nullable ChangePosition before, int limit) {
    return client.ask(
        InternalPath.CHANGES, new ChangesRequest(filter.build(), before, limit, List.of()));
  }

  private List<OpenFinding> findings(@Nullable FindingPosition after) {
    FindingFilter bad = FindingFilter.newBuilder().setSeverity(Severity.HIGH).build();
    return client
        .ask(InternalPath.FINDINGS, new FindingsRequest(bad, after, 100, List.of()))
        .getItems();
  }

  private static ChangeFilter.Builder changes() {
    return ChangeFilter.newBuilder();
  }

  private static ChangeFilter.Builder of(ConnectionId connection) {
    return changes().setConnection(connection);
  }
}

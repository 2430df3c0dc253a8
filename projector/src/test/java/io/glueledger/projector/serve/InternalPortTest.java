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
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPage;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.FindingsRequest;
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
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One log, folded once, asked in every way. */
class InternalPortTest {

  private static final ConnectionId ORDERS = TestEvents.connection("orders");
  private static final ConnectionFilter ANY = connections().build();
  private static final MemoryProjector PROJECTOR = new MemoryProjector(SampleLog.events());
  private final PortClient client = new PortClient(PROJECTOR.url());

  @AfterAll
  static void stop() {
    PROJECTOR.close();
  }

  @Test
  void theViewSaysWhatHoldsAndWhatIsUnderWay() {
    // When
    ConnectionSummary summary = client.ask(InternalPath.CONNECTION, new ConnectionRequest(ORDERS));

    // Then
    assertThat(summary.getView().getVersion()).isEqualTo(2);
    assertThat(summary.getView().getDefinition().orElseThrow().getDescription().orElseThrow())
        .isEqualTo(TestEvents.clear("three"));
    assertThat(summary.getOpenChanges()).containsExactly("a-4");
    assertThat(summary.getInDoubt()).isTrue();
  }

  @Test
  void historyIsNewestFirstAndSaysFromWhenToWhen() {
    // When
    VersionPage page = client.ask(InternalPath.VERSIONS, new VersionsRequest(ORDERS, null, 10));

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
        client.ask(InternalPath.VERSION, new VersionRequest(ORDERS, 2L, null));

    // When
    ConnectionVersion held =
        client.ask(InternalPath.VERSION, new VersionRequest(ORDERS, null, second.getSince()));

    // Then
    assertThat(held).isEqualTo(second);
  }

  @Test
  void connectionsArePagedInTheOrderOfTheirKeys() {
    // Given
    ConnectionPage first =
        client.ask(InternalPath.CONNECTIONS, new ConnectionsRequest(ANY, null, 15, List.of()));
    String last = ListOrder.connection(first.getItems().get(14));

    // When
    ConnectionPage rest =
        client.ask(InternalPath.CONNECTIONS, new ConnectionsRequest(ANY, last, 15, List.of()));

    // Then
    assertThat(first.getMore()).isTrue();
    assertThat(rest.getMore()).isFalse();
    assertThat(rest.getItems()).hasSize(SampleLog.CONNECTIONS + 1 - 15);
    assertThat(first.getItems())
        .extracting(summary -> summary.getView().getConnection().getName())
        .isSorted()
        .startsWith("c-0", "c-1", "c-10");
  }

  static Stream<Arguments> connectionFilters() {
    return Stream.of(
        Arguments.of(connections().setType("jdbc"), 21),
        Arguments.of(connections().setType("KAFKA"), 0),
        Arguments.of(connections().setText("ORD"), 1),
        Arguments.of(connections().setSeverity(Severity.MEDIUM), 1),
        Arguments.of(connections().setSeverity(Severity.CRITICAL), 0),
        Arguments.of(connections().setPresent(false), 0),
        Arguments.of(connections().setText("c-1").setPresent(true), 11));
  }

  @ParameterizedTest
  @MethodSource("connectionFilters")
  void connectionsAreFiltered(ConnectionFilter.Builder filter, int expected) {
    // When
    ConnectionPage page =
        client.ask(
            InternalPath.CONNECTIONS, new ConnectionsRequest(filter.build(), null, 100, List.of()));

    // Then
    assertThat(page.getItems()).hasSize(expected);
  }

  @Test
  void aChangeIsFoundByItsIdWhereverItIs() {
    // When
    RecordedChange ended = client.ask(InternalPath.CHANGE, new FindChangeRequest("a-3"));
    RecordedChange open = client.ask(InternalPath.CHANGE, new FindChangeRequest("a-4"));

    // Then
    assertThat(ended.getOutcome()).contains(Outcome.APPLIED);
    assertThat(ended.getVersion()).contains(2L);
    assertThat(open.getState()).isEqualTo(ChangeState.IN_DOUBT);
    assertThat(open.getDifferences()).anyMatch(d -> d.getPath().equals("Description"));
    assertThat(open.getEvents()).hasSize(3);
  }

  static Stream<Arguments> changeFilters() {
    return Stream.of(
        Arguments.of(changes().setConnection(ORDERS), 100, "a-4 a-3 a-2 a-1"),
        Arguments.of(changes().setPrincipal("bob"), 100, "a-2"),
        Arguments.of(changes().setOutcomes(List.of(Outcome.DENIED)), 100, "a-2"),
        Arguments.of(
            changes().setStates(List.of(ChangeState.IN_DOUBT, ChangeState.REQUESTED)), 100, "a-4"),
        Arguments.of(
            changes().setConnection(ORDERS).setOutcomes(List.of(Outcome.APPLIED)), 100, "a-3 a-1"),
        Arguments.of(
            changes().setConnection(ORDERS).setOperations(List.of(Operation.CREATE)), 100, "a-1"),
        Arguments.of(
            changes().setConnection(ORDERS).setStates(List.of(ChangeState.ENDED)), 1, "a-3"));
  }

  @ParameterizedTest
  @MethodSource("changeFilters")
  void changesAreFiltered(ChangeFilter.Builder filter, int limit, String expected) {
    // When
    ChangePage page =
        client.ask(
            InternalPath.CHANGES, new ChangesRequest(filter.build(), null, limit, List.of()));

    // Then
    assertThat(page.getItems())
        .extracting(RecordedChange::getChangeId)
        .containsExactly(expected.split(" "));
  }

  @Test
  void changesArePagedNewestFirst() {
    // Given
    List<ChangePosition> seen = new ArrayList<>();

    // When
    ChangePage page;
    do {
      ChangePosition before = seen.isEmpty() ? null : seen.get(seen.size() - 1);
      page =
          client.ask(
              InternalPath.CHANGES, new ChangesRequest(changes().build(), before, 7, List.of()));
      page.getItems().forEach(change -> seen.add(ListOrder.change(change)));
    } while (page.getMore());

    // Then
    assertThat(seen)
        .isSortedAccordingTo(ListOrder.NEWEST_FIRST)
        .doesNotHaveDuplicates()
        .hasSize(SampleLog.CONNECTIONS + 4);
  }

  @Test
  void findingsAreThoseOfNewestVersions() {
    // Given
    FindingFilter bad = new FindingFilter(null, Severity.HIGH, null);
    FindingPosition last =
        new FindingPosition(
            ConnectionKeys.text(ORDERS), "P-1", "ConnectionProperties.JDBC_ENFORCE_SSL");

    // When
    FindingPage all =
        client.ask(InternalPath.FINDINGS, new FindingsRequest(bad, null, 100, List.of()));
    FindingPage none =
        client.ask(InternalPath.FINDINGS, new FindingsRequest(bad, last, 100, List.of()));

    // Then
    assertThat(all.getItems()).hasSize(1);
    assertThat(none.getItems()).isEmpty();
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
        Arguments.of("change", new FindChangeRequest("a-9"), 404),
        Arguments.of("overview", new OverviewRequest(List.of(3)), 421),
        Arguments.of("nothing", new OverviewRequest(List.of()), 404));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeAnsweredIsRefused(String path, SpecificRecord request, int status) {
    // When / Then
    assertThat(client.post(InternalPath.ROOT + path, request).statusCode()).isEqualTo(status);
  }

  @Test
  void onlyPostIsAnswered() {
    // When / Then
    assertThat(client.get(InternalPath.OVERVIEW.path()).statusCode()).isEqualTo(405);
  }

  @Test
  void peopleGetJson() {
    // When
    var answer =
        client.post(
            InternalPath.CONNECTION.path(),
            new ConnectionRequest(ORDERS),
            "Accept",
            "application/json");

    // Then
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"view\":{\"connection\":");
  }

  private static ConnectionFilter.Builder connections() {
    return ConnectionFilter.newBuilder();
  }

  private static ChangeFilter.Builder changes() {
    return ChangeFilter.newBuilder();
  }
}

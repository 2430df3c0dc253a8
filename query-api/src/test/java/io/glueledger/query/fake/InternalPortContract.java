/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ChangesRequest;
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
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.VersionPage;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.ListOrder;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/**
 * What holds of every projector that serves all partitions of any ledger with at least one
 * connection and one change: the fake passes it, and the real one must.
 */
public abstract class InternalPortContract {

  /** Base URL of the projector's internal port. */
  protected abstract URI url();

  /** What it wants to see. */
  protected abstract Optional<String> token();

  @Test
  void tellsWhoHasWhat() {
    // When
    Instances instances = found(InternalPath.INSTANCES, new InstancesRequest());

    // Then
    assertThat(instances.getPartitions()).isPositive();
    assertThat(instances.getInstances())
        .anySatisfy(
            instance -> assertThat(instance.getPartitions()).hasSize(instances.getPartitions()));
  }

  @Test
  void listsConnectionsInTheOrderOfTheirKeysAndByPages() {
    // When
    List<ConnectionSummary> all = connections(1000);

    // Then
    List<String> keys = all.stream().map(ListOrder::connection).toList();
    assertThat(keys).isNotEmpty().isSortedAccordingTo(ListOrder.BYTES).doesNotHaveDuplicates();
    assertThat(connections(2)).isEqualTo(all);
  }

  @Test
  void answersForEveryConnectionThatItLists() {
    for (ConnectionSummary summary : connections(1000)) {
      // When
      ConnectionId id = summary.getView().getConnection();
      ConnectionSummary one = found(InternalPath.CONNECTION, new ConnectionRequest(id));
      VersionPage versions = found(InternalPath.VERSIONS, new VersionsRequest(id, null, 1000));

      // Then
      assertThat(one).isEqualTo(summary);
      ConnectionVersion newest = versions.getItems().get(0);
      assertThat(newest.getNumber()).isEqualTo(summary.getView().getVersion());
      assertThat(newest.getUntil()).isEmpty();
    }
  }

  @Test
  void tellsWhatHeldAtAnyInstant() {
    for (ConnectionSummary summary : connections(1000)) {
      // Given
      ConnectionId id = summary.getView().getConnection();
      VersionPage versions = found(InternalPath.VERSIONS, new VersionsRequest(id, null, 1000));

      for (ConnectionVersion version : versions.getItems()) {
        // When
        ConnectionVersion then =
            found(InternalPath.VERSION, new VersionRequest(id, null, version.getSince()));
        ConnectionVersion numbered =
            found(InternalPath.VERSION, new VersionRequest(id, version.getNumber(), null));

        // Then
        assertThat(then.getSince()).isEqualTo(version.getSince());
        assertThat(numbered).isEqualTo(version);
      }
      assertThat(status(InternalPath.VERSION, new VersionRequest(id, null, Instant.EPOCH)))
          .isEqualTo(404);
    }
  }

  @Test
  void listsChangesNewestFirstAndByPages() {
    // When
    List<RecordedChange> all = changes(List.of(), 1000);

    // Then
    assertThat(all.stream().map(ListOrder::change).toList())
        .isNotEmpty()
        .isSortedAccordingTo(ListOrder.NEWEST_FIRST)
        .doesNotHaveDuplicates();
    assertThat(changes(List.of(), 3)).isEqualTo(all);
    assertThat(changes(List.of(ChangeState.ENDED), 2))
        .isEqualTo(all.stream().filter(c -> c.getOutcome().isPresent()).toList());
  }

  @Test
  void answersForEveryChangeThatItLists() {
    for (RecordedChange change : changes(List.of(), 1000)) {
      // When
      RecordedChange one = found(InternalPath.CHANGE, new FindChangeRequest(change.getChangeId()));

      // Then
      assertThat(one).isEqualTo(change);
    }
  }

  @Test
  void listsFindingsInTheirOrderAndByPages() {
    // When
    List<OpenFinding> all = findings(1000);

    // Then
    assertThat(all.stream().map(ListOrder::finding).toList())
        .isSortedAccordingTo(ListOrder.FINDINGS);
    assertThat(findings(1)).isEqualTo(all);
  }

  @Test
  void countsWhatItLists() {
    // When
    Overview overview = found(InternalPath.OVERVIEW, new OverviewRequest(List.of()));

    // Then
    assertThat(overview.getConnections())
        .isEqualTo(connections(1000).stream().filter(c -> c.getView().getPresent()).count());
    assertThat(overview.getByOutcome().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(
            changes(List.of(), 1000).stream().filter(c -> c.getOutcome().isPresent()).count());
  }

  @Test
  void saysWhatItDoesNotHave() {
    // Then
    var nobody = new ConnectionRequest(new ConnectionId("000000000000", "nothing"));
    var unknown = new FindChangeRequest("0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44");
    var tooFew = new ConnectionsRequest(LedgerFilters.EVERY_CONNECTION, null, 0, List.of());
    var elsewhere = new OverviewRequest(List.of(99_999));
    assertThat(status(InternalPath.CONNECTION, nobody)).isEqualTo(404);
    assertThat(status(InternalPath.CHANGE, unknown)).isEqualTo(404);
    assertThat(status(InternalPath.CONNECTIONS, tooFew)).isEqualTo(400);
    assertThat(status(InternalPath.OVERVIEW, elsewhere)).isEqualTo(421);
  }

  @Test
  void answersNobodyWithoutTheToken() {
    // When
    int status = post(InternalPath.OVERVIEW, new OverviewRequest(List.of()), false).status().code();

    // Then
    assertThat(status).isEqualTo(token().isPresent() ? 401 : 200);
  }

  private List<ConnectionSummary> connections(int limit) {
    List<ConnectionSummary> all = new ArrayList<>();
    String after = null;
    ConnectionPage page;
    do {
      page =
          found(
              InternalPath.CONNECTIONS,
              new ConnectionsRequest(LedgerFilters.EVERY_CONNECTION, after, limit, List.of()));
      all.addAll(page.getItems());
      after = page.getMore() ? ListOrder.connection(all.get(all.size() - 1)) : null;
    } while (page.getMore());
    return all;
  }

  private List<RecordedChange> changes(List<ChangeState> states, int limit) {
    List<RecordedChange> all = new ArrayList<>();
    ChangePosition before = null;
    ChangePage page;
    do {
      page =
          found(
              InternalPath.CHANGES,
              new ChangesRequest(LedgerFilters.changesIn(states), before, limit, List.of()));
      all.addAll(page.getItems());
      before = page.getMore() ? ListOrder.change(all.get(all.size() - 1)) : null;
    } while (page.getMore());
    return all;
  }

  private List<OpenFinding> findings(int limit) {
    List<OpenFinding> all = new ArrayList<>();
    FindingPosition after = null;
    FindingPage page;
    do {
      page =
          found(
              InternalPath.FINDINGS,
              new FindingsRequest(new FindingFilter(null, null, null), after, limit, List.of()));
      all.addAll(page.getItems());
      after = page.getMore() ? ListOrder.finding(all.get(all.size() - 1)) : null;
    } while (page.getMore());
    return all;
  }

  private <Q extends SpecificRecord, A extends SpecificRecord> A found(
      InternalPath<Q, A> path, Q request) {
    AggregatedHttpResponse answer = post(path, request, true);
    assertThat(answer.status().code()).as(path.path()).isEqualTo(200);
    return CanonicalAvro.read(path.answer(), answer.content().array());
  }

  private <Q extends SpecificRecord> int status(InternalPath<Q, ?> path, Q request) {
    return post(path, request, true).status().code();
  }

  private AggregatedHttpResponse post(
      InternalPath<?, ?> path, SpecificRecord request, boolean withToken) {
    RequestHeadersBuilder headers = RequestHeaders.builder(HttpMethod.POST, path.path());
    token()
        .filter(t -> withToken)
        .ifPresent(t -> headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + t));
    return WebClient.of(url())
        .execute(headers.build(), HttpData.wrap(CanonicalAvro.bytes(request)))
        .aggregate()
        .join();
  }
}

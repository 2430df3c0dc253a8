/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Overview;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.fixture.MemoryProjectors;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.Page;
import io.glueledger.schemas.readmodel.ListOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any ledger, whichever of three projectors has what. */
class MergedListsTest {
  private static final Story STORY = Stories.many(30);

  @AutoClose private static final MemoryProjectors PROJECTORS = new MemoryProjectors(STORY);

  @AutoClose
  private static final ProjectorLedger LEDGER =
      new ProjectorLedger(PROJECTORS.config(), MemoryProjectors.TOKEN);

  @Test
  void connectionsAreInTheOrderOfTheirKeys() {
    assertThat(connections())
        .hasSize(30)
        .extracting(ListOrder::connection)
        .isSortedAccordingTo(ListOrder.BYTES)
        .doesNotHaveDuplicates();
  }

  @Test
  void changesAreNewestFirst() {
    assertThat(changes(List.of(), 1000))
        .hasSizeGreaterThan(STORY.changes())
        .extracting(ListOrder::change)
        .isSortedAccordingTo(ListOrder.NEWEST_FIRST)
        .doesNotHaveDuplicates();
  }

  @Test
  void findingsAreInTheirOrder() {
    assertThat(findings(1000))
        .extracting(ListOrder::finding)
        .isNotEmpty()
        .isSortedAccordingTo(ListOrder.FINDINGS);
  }

  @Test
  void pagesOfConnectionsMakeTheWhole() {
    assertThat(connections(2)).isEqualTo(connections());
  }

  @Test
  void pagesOfChangesMakeTheWhole() {
    assertThat(changes(List.of(), 3)).isEqualTo(changes(List.of(), 1000));
  }

  @Test
  void pagesOfFindingsMakeTheWhole() {
    assertThat(findings(1)).isEqualTo(findings(1000));
  }

  @Test
  void changesThatEndedAreThoseWithAnOutcome() {
    List<RecordedChange> all = changes(List.of(), 1000);
    assertThat(changes(List.of(ChangeState.ENDED), 2))
        .isEqualTo(all.stream().filter(c -> c.getOutcome().isPresent()).toList());
  }

  @ParameterizedTest
  @MethodSource("connections")
  void aConnectionIsAnsweredAsItIsListed(ConnectionSummary listed) {
    assertThat(LEDGER.connection(id(listed)).join()).contains(listed);
  }

  @ParameterizedTest
  @MethodSource("connections")
  void theNewestVersionHoldsNow(ConnectionSummary listed) {
    assertThat(versions(listed).get(0))
        .returns(listed.getView().getVersion(), ConnectionVersion::getNumber)
        .returns(Optional.empty(), ConnectionVersion::getUntil);
  }

  @ParameterizedTest
  @MethodSource("connections")
  void aVersionHeldAtItsBeginning(ConnectionSummary listed) {
    assertThat(versions(listed))
        .extracting(ConnectionVersion::getSince)
        .allSatisfy(
            since ->
                assertThat(LEDGER.versionAt(id(listed), since).join())
                    .map(ConnectionVersion::getSince)
                    .contains(since));
  }

  @ParameterizedTest
  @MethodSource("connections")
  void noVersionHeldBeforeTheFirst(ConnectionSummary listed) {
    assertThat(LEDGER.versionAt(id(listed), Instant.EPOCH).join()).isEmpty();
  }

  @Test
  void aChangeIsAnsweredAsItIsListed() {
    assertThat(changes(List.of(), 1000))
        .allSatisfy(
            change -> assertThat(LEDGER.change(change.getChangeId()).join()).contains(change));
  }

  @Test
  void theOverviewCountsWhatIsListed() {
    // Given
    long present = connections().stream().filter(c -> c.getView().getPresent()).count();
    long ended = changes(List.of(ChangeState.ENDED), 1000).size();

    // When
    Overview overview = LEDGER.overview().join();

    // Then
    assertThat(overview.getConnections()).isEqualTo(present);
    assertThat(overview.getByOutcome().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(ended - overview.getDrifts());
    assertThat(overview.getDeadLetters()).isEqualTo(2);
  }

  @Test
  void everyPartitionHasAnOwnerAndAStandby() {
    assertThat(LEDGER.instances().join().getInstances())
        .hasSize(3)
        .allSatisfy(instance -> assertThat(instance.getPartitions()).hasSize(8));
  }

  static List<ConnectionSummary> connections() {
    return connections(1000);
  }

  private static List<ConnectionSummary> connections(int limit) {
    return all(
        ListOrder::connection,
        after -> LEDGER.connections(LedgerFilters.EVERY_CONNECTION, after, limit));
  }

  private static List<RecordedChange> changes(List<ChangeState> states, int limit) {
    return all(
        ListOrder::change,
        before -> LEDGER.changes(LedgerFilters.changesIn(states), before, limit));
  }

  private static List<OpenFinding> findings(int limit) {
    FindingFilter every = FindingFilter.newBuilder().build();
    return all(ListOrder::finding, after -> LEDGER.findings(every, after, limit));
  }

  private static List<ConnectionVersion> versions(ConnectionSummary listed) {
    return LEDGER.versions(id(listed), OptionalLong.empty(), 1000).join().items();
  }

  private static ConnectionId id(ConnectionSummary listed) {
    return listed.getView().getConnection();
  }

  /** A list page by page. */
  private static <T, P> List<T> all(
      Function<T, P> position, Function<Optional<P>, CompletableFuture<Page<T>>> pages) {
    List<T> all = new ArrayList<>();
    Page<T> page = pages.apply(Optional.empty()).join();
    all.addAll(page.items());
    while (page.more()) {
      page = pages.apply(Optional.of(position.apply(all.get(all.size() - 1)))).join();
      all.addAll(page.items());
    }
    return all;
  }
}

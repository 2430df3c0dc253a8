/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.fixture.MemoryProjectors;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.ledger.LedgerFailureException;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.LedgerUnavailableException;
import io.glueledger.testkit.events.TestEvents;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three projectors, when all is well and when it is not. */
class ProjectorLedgerTest {
  private static final String UNKNOWN = "0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44";

  @AutoClose private final MemoryProjectors projectors = new MemoryProjectors(Stories.many(30));

  @AutoClose private final ProjectorLedger ledger = ledger(MemoryProjectors.TOKEN);

  @Test
  void followsPartitionsThatMoved() {
    connections();
    projectors.rebalance();
    assertThat(connections()).hasSize(30);
  }

  @Test
  void followsAConnectionThatMoved() {
    connections();
    projectors.rebalance();
    assertThat(ledger.connection(TestEvents.connection("c5/12")).join()).isPresent();
  }

  @Test
  void asksStandbysWhenAnOwnerIsRestoring() {
    projectors.node(0).restore();
    assertThat(connections()).hasSize(30);
  }

  @Test
  void asksStandbysForAListWhenAnOwnerIsGone() {
    connections();
    projectors.node(1).stop();
    assertThat(connections()).hasSize(30);
  }

  @Test
  void asksStandbysForNumbersWhenAnOwnerIsGone() {
    var whole = ledger.overview().join();
    projectors.node(1).stop();
    assertThat(ledger.overview().join()).isEqualTo(whole);
  }

  @Test
  void givesNoPartOfAListForTheWhole() {
    projectors.node(0).restore();
    projectors.node(1).restore();
    assertThatThrownBy(this::connections).hasCauseInstanceOf(LedgerUnavailableException.class);
  }

  @Test
  void waitsForPartsThatNobodyHasForAMoment() {
    // Given
    projectors.node(0).restore();
    projectors.node(1).restore();

    // When
    var asked = ledger.connections(LedgerFilters.EVERY_CONNECTION, Optional.empty(), 100);
    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
        .execute(projectors.node(1)::restored);

    // Then
    assertThat(asked.join().items()).hasSize(30);
  }

  @Test
  void asksThoseWhoHaveReadTheLogWhileANewerOneReadsIt() {
    projectors.node(0).begin();
    assertThat(connections()).hasSize(30);
    assertThat(ledger.notReady()).isEmpty();
  }

  @Test
  void findsAChangeAlthoughAnotherProjectorFails() {
    // Given
    RecordedChange change =
        ledger.changes(LedgerFilters.EVERY_CHANGE, Optional.empty(), 1).join().items().get(0);

    // When
    projectors.node(2).restore();

    // Then
    assertThat(ledger.change(change.getChangeId()).join()).contains(change);
  }

  @Test
  void saysThatAChangeIsNowhereIfAllSaySo() {
    assertThat(ledger.change(UNKNOWN).join()).isEmpty();
  }

  @Test
  void doesNotSayThatAChangeIsNowhereIfNotAllSaySo() {
    projectors.node(1).restore();
    projectors.node(2).restore();
    assertThatThrownBy(() -> ledger.change(UNKNOWN).join())
        .hasCauseInstanceOf(LedgerUnavailableException.class);
  }

  @Test
  void isNotReadyBeforeAProjectorAnswered() {
    try (ProjectorLedger alone = ledgerOfNobody()) {
      assertThat(alone.notReady()).contains("no projector has answered yet");
    }
  }

  @Test
  void isReadyOnceAProjectorAnswered() {
    connections();
    assertThat(ledger.notReady()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "internal-token-012345678"})
  void failsIfItsTokenIsWrong(String token) {
    try (ProjectorLedger stranger = ledger(token)) {
      assertThatThrownBy(() -> stranger.overview().join())
          .hasCauseInstanceOf(LedgerFailureException.class);
    }
  }

  @Test
  void failsIfAProjectorCannotTakeTheQuestion() {
    var asked = ledger.connections(LedgerFilters.EVERY_CONNECTION, Optional.empty(), 0);
    assertThatThrownBy(asked::join).hasCauseInstanceOf(LedgerFailureException.class);
  }

  @Test
  void failsIfNobodyIsThere() {
    try (ProjectorLedger alone = ledgerOfNobody()) {
      assertThatThrownBy(() -> alone.overview().join())
          .hasCauseInstanceOf(LedgerUnavailableException.class);
    }
  }

  private List<ConnectionSummary> connections() {
    return ledger.connections(LedgerFilters.EVERY_CONNECTION, Optional.empty(), 100).join().items();
  }

  private static ProjectorLedger ledgerOfNobody() {
    List<URI> nowhere = List.of(URI.create("http://127.0.0.1:1"));
    var config =
        new ProjectorsConfig(
            nowhere, Path.of("none"), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ZERO);
    return new ProjectorLedger(config, MemoryProjectors.TOKEN);
  }

  private ProjectorLedger ledger(String token) {
    return new ProjectorLedger(projectors.config(), token);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.HttpStatus;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.fake.FakeProjectors;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.Story;
import io.glueledger.query.ledger.LedgerFailureException;
import io.glueledger.query.ledger.LedgerFilters;
import io.glueledger.query.ledger.LedgerUnavailableException;
import io.glueledger.query.ledger.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectorLedgerTest {
  private final FakeProjectors projectors =
      FakeProjectors.start(Stories.many(9, 30), 3, Optional.of("secret-of-the-port"));
  private final ProjectorLedger ledger = ledger("secret-of-the-port");

  @AfterEach
  void stop() {
    ledger.close();
    projectors.close();
  }

  @Test
  void mergesWhatAllHaveInTheOrderOfKeys() {
    // When
    Page<ConnectionSummary> page = connections();

    // Then
    assertThat(page.items()).isEqualTo(projectors.ledger().summaries());
    assertThat(page.more()).isFalse();
  }

  @Test
  void followsPartitionsThatMoved() {
    // Given
    connections();

    // When
    projectors.rebalance();

    // Then
    assertThat(connections().items()).hasSize(30);
    assertThat(ledger.connection(Story.id("c0/0")).join()).isPresent();
  }

  @Test
  void asksStandbysWhenAnOwnerIsRestoring() {
    // When
    projectors.node(0).fail(HttpStatus.SERVICE_UNAVAILABLE);

    // Then
    assertThat(connections().items()).hasSize(30);
  }

  @Test
  void asksStandbysWhenAnOwnerIsGone() {
    // Given
    connections();

    // When
    projectors.node(1).stop();

    // Then
    assertThat(connections().items()).hasSize(30);
    assertThat(ledger.overview().join().getConnections()).isEqualTo(30);
  }

  @Test
  void givesNoPartOfAListForTheWhole() {
    // When
    projectors.node(0).fail(HttpStatus.SERVICE_UNAVAILABLE);
    projectors.node(1).fail(HttpStatus.SERVICE_UNAVAILABLE);

    // Then
    assertThatThrownBy(this::connections).hasCauseInstanceOf(LedgerUnavailableException.class);
  }

  @Test
  void findsAChangeAlthoughAnotherProjectorFails() {
    // Given
    var change = projectors.ledger().changes().get(0);

    // When
    projectors.node(2).fail(HttpStatus.SERVICE_UNAVAILABLE);

    // Then
    assertThat(ledger.change(change.getChangeId()).join()).contains(change);
  }

  @Test
  void saysThatAChangeIsNowhereOnlyIfAllSaySo() {
    // Given
    String unknown = "0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44";
    var before = ledger.change(unknown).join();

    // When
    projectors.node(1).fail(HttpStatus.SERVICE_UNAVAILABLE);
    projectors.node(2).fail(HttpStatus.SERVICE_UNAVAILABLE);

    // Then
    assertThat(before).isEmpty();
    assertThatThrownBy(() -> ledger.change(unknown).join())
        .hasCauseInstanceOf(LedgerUnavailableException.class);
  }

  @Test
  void isReadyOnceAProjectorAnswered() {
    // Given
    var before = ledger.notReady();

    // When
    connections();

    // Then
    assertThat(before).contains("no projector has answered yet");
    assertThat(ledger.notReady()).isEmpty();
  }

  @Test
  void failsIfItsTokenIsWrong() {
    try (ProjectorLedger stranger = ledger("wrong")) {
      // Then
      assertThatThrownBy(() -> stranger.overview().join())
          .hasCauseInstanceOf(LedgerFailureException.class);
    }
  }

  @Test
  void failsIfNobodyIsThere() {
    ProjectorsConfig nowhere =
        new ProjectorsConfig(
            List.of(URI.create("http://127.0.0.1:1")),
            Optional.empty(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));
    try (ProjectorLedger alone = new ProjectorLedger(nowhere, Optional.empty())) {
      // Then
      assertThatThrownBy(() -> alone.overview().join())
          .hasCauseInstanceOf(LedgerUnavailableException.class);
    }
  }

  private Page<ConnectionSummary> connections() {
    return ledger.connections(LedgerFilters.EVERY_CONNECTION, Optional.empty(), 100).join();
  }

  private ProjectorLedger ledger(String token) {
    return new ProjectorLedger(
        new ProjectorsConfig(
            projectors.urls(), Optional.empty(), Duration.ofSeconds(10), Duration.ofMinutes(5)),
        Optional.of(token));
  }
}

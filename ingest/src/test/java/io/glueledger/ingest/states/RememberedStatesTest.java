/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.review.ReviewState;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RememberedStatesTest {
  private static final String KEY = "123456789012/orders";
  private static final StateRow ROW = new StateRow(0, 70, 5, 100);

  private final List<StateRow> read = new ArrayList<>();
  private final RememberedStates states = new RememberedStates(this::read, 0);

  private CompletableFuture<Kept> read(String key, StateRow row) {
    read.add(row);
    return CompletableFuture.completedFuture(at(row.offset()));
  }

  private static Kept at(long offset) {
    return new Kept(
        offset,
        new ConnectionState(
            Optional.empty(),
            List.of(),
            offset,
            Optional.of("READY"),
            List.of(),
            ReviewState.EMPTY));
  }

  @Test
  void aStateThatNobodyHasKeptStays() {
    states.put(KEY, at(5));
    assertThat(states.recall(KEY).join()).isEqualTo(at(5));
    assertThat(read).isEmpty();
  }

  @Test
  void aKeptStateIsReadBack() {
    states.put(KEY, at(5));
    assertThat(states.kept(KEY, ROW)).isTrue();
    assertThat(states.inMemory(KEY)).isEmpty();
    assertThat(states.recall(KEY).join()).isEqualTo(at(5));
    assertThat(read).containsExactly(ROW);
  }

  @Test
  void itsFactsStay() {
    states.put(KEY, at(5));
    states.kept(KEY, ROW);
    assertThat(states.facts(KEY).status()).contains("READY");
  }

  @Test
  void anOlderStateThatWasKeptIsNotTheOneThatItHas() {
    states.put(KEY, at(6));
    assertThat(states.kept(KEY, ROW)).isFalse();
    assertThat(states.inMemory(KEY)).contains(at(6));
  }

  @Test
  void aStateMayBeKeptByAnotherGateBeforeThisOneHasReadOfIt() {
    states.put(KEY, at(4));
    assertThat(states.kept(KEY, ROW)).isFalse();
    states.put(KEY, at(5));
    assertThat(states.inMemory(KEY)).isEmpty();
    assertThat(states.recall(KEY).join()).isEqualTo(at(5));
  }

  @Test
  void aStateThatWasKeptMeanwhileMakesNoneThatIsReadForgotten() {
    states.put(KEY, at(4));
    states.kept(KEY, new StateRow(0, 60, 4, 100));
    states.kept(KEY, ROW);
    assertThat(states.recall(KEY).join()).isEqualTo(at(4));
  }

  @Test
  void thereIsRoomForSome() {
    RememberedStates roomy = new RememberedStates(this::read, 1_000_000);
    roomy.put(KEY, at(5));
    roomy.kept(KEY, ROW);
    assertThat(roomy.inMemory(KEY)).contains(at(5));
    assertThat(roomy.cached()).isEqualTo(1);
  }

  @Test
  void onceReadItIsThere() {
    RememberedStates roomy = new RememberedStates(this::read, 1_000_000);
    roomy.restore(KEY, ConnectionFacts.of(at(5)), ROW, Optional.empty());
    roomy.recall(KEY).join();
    roomy.recall(KEY).join();
    assertThat(read).hasSize(1);
  }
}
